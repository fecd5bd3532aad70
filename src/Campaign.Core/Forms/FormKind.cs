namespace Campaign.Core.Forms;

/// <summary>The texts that are made of one item.</summary>
public enum FormKind
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

/// <summary>Whether a form can be used.</summary>
public enum FormState
{
    /// <summary>It can.</summary>
    Ready,

    /// <summary>The text is there, whole, and too long.</summary>
    TooLong,

    /// <summary>There is no such text; a note says why.</summary>
    Missing,
}

/// <summary>Whose words a form has.</summary>
public enum FormWording
{
    /// <summary>A template over reviewed fields.</summary>
    Template,

    /// <summary>An officer wrote it for this form.</summary>
    Own,
}
