namespace Campaign.Core.Forms;

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
