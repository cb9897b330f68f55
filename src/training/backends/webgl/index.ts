// The WebGL backend, in a context that was made before.
import { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import { setWebGLContext } from "@tensorflow/tfjs-backend-webgl/dist/canvas_util";
import type { MadeBackend } from "../made-backend";
import { kernels } from "./kernels";

export function makeWebGL(gl: WebGL2RenderingContext): MadeBackend {
  setWebGLContext(2, gl);
  return {
    backend: new MathBackendWebGL(),
    kernels,
    lost: new Promise((resolve) => {
      gl.canvas.addEventListener("webglcontextlost", () =>
        resolve("The graphics processor was lost: the browser took the WebGL context away."),
      );
    }),
  };
}
