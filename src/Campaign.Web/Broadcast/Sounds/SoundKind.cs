namespace Campaign.Web.Broadcast.Sounds;

/// <summary>Where an item's sound comes from.</summary>
internal enum SoundKind
{
    /// <summary>There is none: a person has to read it.</summary>
    None,

    /// <summary>Only good for rehearsals, for its voice or for a doubtful reading; never to be aired.</summary>
    Rehearsal,

    /// <summary>The configured engine.</summary>
    Speech,

    /// <summary>A recording that an officer uploaded.</summary>
    Recording,
}

/// <summary>What is said of kinds of sound.</summary>
internal static class SoundKinds
{
    /// <summary>Its name in the API; null when there is no sound.</summary>
    public static string? ApiName(this SoundKind kind) =>
        kind switch
        {
            SoundKind.Recording => "recording",
            SoundKind.Speech => "speech",
            SoundKind.Rehearsal => "rehearsal",
            _ => null,
        };

    /// <summary>Whether it may be aired; in a rehearsal any sound will do.</summary>
    public static bool Suffices(this SoundKind kind, bool rehearses) =>
        kind is SoundKind.Recording or SoundKind.Speech || (rehearses && kind == SoundKind.Rehearsal);
}
