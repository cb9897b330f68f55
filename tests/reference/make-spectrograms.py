"""Spectrograms as SciPy and NumPy make them, and sounds in four bits a sample as Python's own audioop puts and reads them."""
import warnings

import numpy as np
import scipy
from scipy import fft, signal

from fixtures import scattered, write

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import audioop

rate, length, window, bands, moments, low, high, decibels = 8000, 6400, 256, 32, 32, 60, 4000, 60


def mel(hertz):
    return 2595 * np.log10(1 + np.asarray(hertz) / 700)


def mel_bands():
    """Triangles between points that are even in mel [bands, frequencies], the lowest first."""
    points = 700 * (10 ** (np.linspace(mel(low), mel(high), bands + 2) / 2595) - 1)
    at = fft.rfftfreq(window, 1 / rate)
    return np.stack([np.interp(at, points[i : i + 3], [0, 1, 0], left=0, right=0) for i in range(bands)])


def spectrogram(sound):
    """Short-time Fourier transforms by SciPy, one about the middle of each thirty-second part."""
    hop = length // moments
    padded = np.pad(sound, window // 2)
    frames = np.stack([padded[hop // 2 + hop * i :][:window] for i in range(moments)])
    power = np.abs(fft.rfft(frames * signal.get_window("hann", window))) ** 2
    loudness = 10 * np.log10(power @ mel_bands().T)
    return np.clip(1 + (loudness - loudness.max()) / decibels, 0, 1).T[::-1]


# A sound that rises, with hiss, and a short one to be put at another rate.
time = np.arange(length) / rate
hiss = scattered((length,), 1)
sound = 0.5 * signal.chirp(time, 200, time[-1], 3000) * signal.get_window("hann", length) + 0.01 * hiss
short = scattered((300,), 2)
whole = np.round(sound * 2**15).astype("<i2")
code = audioop.lin2adpcm(whole.tobytes(), 2, None)[0]
back = np.frombuffer(audioop.adpcm2lin(code, 2, None)[0], "<i2")
write(
    __file__,
    [scipy, np],
    {
        "resampled": {f"{up}/{down}": signal.resample_poly(short, up, down) for up, down in [(160, 441), (1, 2)]},
        "bands": mel_bands().sum(1),
        "spectrogram": spectrogram(sound),
        "code": list(code[1000:1200]),
        "decoded": [int(sample) for sample in back[2000:2400]],
        "sums": {"code": int(sum(code)), "decoded": int(np.abs(back.astype(int)).sum())},
    },
)
