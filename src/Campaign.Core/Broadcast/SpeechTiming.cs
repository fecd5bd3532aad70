namespace Campaign.Core.Broadcast;

/// <summary>Seconds at the three speeds.</summary>
/// <param name="Slow">At <see cref="SpeechTiming.SlowRate"/>.</param>
/// <param name="Normal">At <see cref="SpeechTiming.NormalRate"/>.</param>
/// <param name="Fast">At <see cref="SpeechTiming.FastRate"/>.</param>
public readonly record struct SpeechSeconds(double Slow, double Normal, double Fast)
{
    /// <summary>Adds two lengths.</summary>
    public static SpeechSeconds operator +(SpeechSeconds a, SpeechSeconds b) => a.Plus(b);

    /// <summary>Adds another length.</summary>
    public SpeechSeconds Plus(SpeechSeconds other) => new(Slow + other.Slow, Normal + other.Normal, Fast + other.Fast);

    /// <summary>Rounded up to whole seconds, the room a programme must leave.</summary>
    public SpeechSeconds RoundedUp() => new(Math.Ceiling(Slow), Math.Ceiling(Normal), Math.Ceiling(Fast));
}

/// <summary>
/// Speaking rates and pauses. 233 syllables a minute were measured in news of the Voice of Vietnam; 150 to 180 are an
/// assumption for outdoor loudspeakers, to be calibrated with a station. Rates must be 60 to 400.
/// </summary>
public sealed record SpeechTiming
{
    /// <summary>Syllables a minute at slow speed.</summary>
    public int SlowRate { get; init; } = 150;

    /// <summary>Syllables a minute at the usual speed of a commune's loudspeakers.</summary>
    public int NormalRate { get; init; } = 170;

    /// <summary>Syllables a minute at the speed of national news.</summary>
    public int FastRate { get; init; } = 233;

    /// <summary>Seconds after each sentence.</summary>
    public double SentencePause { get; init; } = 0.4;

    /// <summary>Additional seconds after each paragraph.</summary>
    public double ParagraphPause { get; init; } = 0.4;

    /// <summary>Additional seconds before a new part.</summary>
    public double CuePause { get; init; } = 0.6;

    /// <summary>Seconds for a signature tune without a stated length.</summary>
    public int SignatureSeconds { get; init; } = 12;

    /// <summary>Seconds for a sting without a stated length.</summary>
    public int StingSeconds { get; init; } = 5;

    /// <summary>The time it takes to speak a paragraph.</summary>
    /// <param name="syllables">Its number of syllables, 0 or more.</param>
    /// <param name="sentences">Its number of sentences, 0 or more.</param>
    /// <param name="startsPart">Whether it begins a new part.</param>
    /// <exception cref="InvalidOperationException">A rate is outside 60 to 400.</exception>
    public SpeechSeconds OfSpeech(int syllables, int sentences, bool startsPart)
    {
        var pauses = sentences * SentencePause + ParagraphPause + (startsPart ? CuePause : 0);
        return new SpeechSeconds(At(SlowRate), At(NormalRate), At(FastRate));

        double At(int rate) =>
            rate is >= 60 and <= 400
                ? syllables * 60.0 / rate + pauses
                : throw new InvalidOperationException(
                    $"A speech rate of {rate} syllables a minute is outside 60 to 400."
                );
    }

    /// <summary>The length of a piece of music, the same at every speed.</summary>
    public SpeechSeconds OfMusic(ScriptSegment segment)
    {
        double seconds =
            segment.MusicSeconds ?? (segment.Kind == SegmentKind.Signature ? SignatureSeconds : StingSeconds);
        return new SpeechSeconds(seconds, seconds, seconds);
    }
}
