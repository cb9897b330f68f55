"""Tones that rise or fall, as a browser decodes them: Ogg, MP3 and FLAC, as libsndfile writes them (pip install soundfile)."""
import io
import pathlib
import zipfile

import numpy as np
import soundfile

rate = 16_000
seconds = 0.3
time = np.arange(int(rate * seconds)) / rate
forms = [("ogg", {"format": "OGG", "subtype": "VORBIS"}), ("mp3", {"format": "MP3"}), ("flac", {"format": "FLAC"})]


def glide(low, high):
    """The same as glide() in tests/help/tones.ts."""
    return 0.6 * np.sin(2 * np.pi * (low * time + (high - low) * time**2 / (2 * seconds)))


with zipfile.ZipFile(pathlib.Path(__file__).with_name("own") / "packed-sounds.zip", "w") as archive:
    for i in range(12):
        ending, form = forms[i % 3]
        low, high = 300 + 40 * i, 1800 + 40 * i
        tone = glide(low, high) if i % 2 else glide(high, low)
        file = io.BytesIO()
        soundfile.write(file, np.stack([tone, tone], -1) if i == 0 else tone, rate, **form)
        archive.writestr(zipfile.ZipInfo(f"{'rising' if i % 2 else 'falling'}/{i}.{ending}"), file.getvalue(), zipfile.ZIP_DEFLATED)
