namespace Campaign.Core.Wording;

/// <summary>The texts that are made of one item.</summary>
public enum TextFormKind
{
    /// <summary>To be read aloud.</summary>
    Radio,

    /// <summary>A telephone message as it is written.</summary>
    PhoneMarked,

    /// <summary>A telephone message in Vietnamese without marks.</summary>
    PhoneUnmarked,

    /// <summary>A post for a social network.</summary>
    Post,

    /// <summary>A short line under a clip.</summary>
    Caption,

    /// <summary>What the pictures show, for people who cannot see them.</summary>
    AltText,
}
