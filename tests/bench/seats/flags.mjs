// What Chromium must be told so that it has a backend where there is no graphics processor.
const flags = { webgpu: ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader", "--enable-unsafe-swiftshader"] };

export const flagsFor = (backend) => flags[backend] ?? [];
