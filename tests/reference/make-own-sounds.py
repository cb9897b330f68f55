"""WAV files of all forms that are read, as SciPy writes and reads them."""
import io
import pathlib
import struct
import zipfile

import numpy as np
import scipy
from scipy.io import wavfile

from fixtures import write

folder = pathlib.Path(__file__).with_name("own")
rate = 8000
time = np.arange(400) / rate
tone = np.round(0.6 * np.sin(2 * np.pi * 440 * time) * np.hanning(len(time)) * 2**7) / 2**7


def wav(samples, rate=rate):
    file = io.BytesIO()
    wavfile.write(file, rate, samples)
    return file.getvalue()


def wide(samples, channels=1):
    """24 bits, with the longer head that says so: SciPy reads it and does not write it."""
    whole = np.round(samples * (2**23 - 1)).astype("<i4")
    data = b"".join(struct.pack("<i", value)[:3] for value in whole.ravel())
    pcm = bytes.fromhex("0100000000001000800000aa00389b71")
    head = struct.pack("<HHIIHHHHI", 0xFFFE, channels, rate, rate * channels * 3, channels * 3, 24, 22, 24, 4) + pcm
    odd = b"odd " + struct.pack("<I", 3) + b"abc\0"
    parts = odd + b"fmt " + struct.pack("<I", len(head)) + head + b"data" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", 4 + len(parts)) + b"WAVE" + parts


stereo = np.stack([tone, tone[::-1]], -1)
files = {
    "u8.wav": wav(np.round(128 + 127 * tone).astype("u1")),
    "i16.wav": wav(np.round(tone * 32767).astype("<i2")),
    "i24.wav": wide(tone),
    "i32.wav": wav(np.round(tone * (2**31 - 1)).astype("<i4")),
    "f32.wav": wav(tone.astype("<f4")),
    "f64.wav": wav(tone.astype("<f8")),
    "stereo.wav": wav(np.round(stereo * 32767).astype("<i2"), 96_000),
}


def read(data):
    found, samples = wavfile.read(io.BytesIO(data))
    scale = {"uint8": 128, "int16": 2**15, "int32": 2**31}.get(samples.dtype.name, 1)
    shares = (samples.astype(float) - (128 if samples.dtype == np.uint8 else 0)) / scale
    return found, shares.mean(-1) if shares.ndim > 1 else shares


with zipfile.ZipFile(folder / "sounds.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in files.items():
        archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)

write(
    __file__,
    [scipy, np],
    {name: {"rate": read(data)[0], "count": len(read(data)[1]), "some": read(data)[1][::23]} for name, data in files.items()},
)
