namespace Campaign.Core.Forms;

/// <summary>How long forms may be. They are choices of the editors, changed in a file.</summary>
/// <param name="PhoneMessages">Messages that one text may take.</param>
/// <param name="PostCharacters">Characters of a post.</param>
/// <param name="CaptionCharacters">Characters of a caption.</param>
/// <param name="RadioSeconds">Seconds at the usual speed.</param>
/// <param name="Hashtags">Tags on a post.</param>
public sealed record FormLimits(
    int PhoneMessages,
    int PostCharacters,
    int CaptionCharacters,
    int RadioSeconds,
    int Hashtags
);
