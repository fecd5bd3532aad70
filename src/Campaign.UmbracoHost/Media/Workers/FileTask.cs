namespace Campaign.UmbracoHost.Media.Workers;

/// <summary>What is to be done with a file.</summary>
internal enum FileWork
{
    /// <summary>Write it anew without what must not become public.</summary>
    Clean,

    /// <summary>Make smaller copies of a cleaned picture, as <c>{output}.{width}</c>.</summary>
    Copies,
}

/// <summary>A file for a worker; the paths are absolute.</summary>
/// <param name="Work">What to do.</param>
/// <param name="ContentType">What the file is, by its first bytes.</param>
/// <param name="Input">The file; it is read, not changed.</param>
/// <param name="Output">Where the result goes.</param>
internal sealed record FileTask(FileWork Work, string ContentType, string Input, string Output)
{
    /// <summary>Widths of the copies wanted, in pixels; those not narrower than the picture are left out.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];
}

/// <summary>How it went.</summary>
/// <param name="Refusal">Why the file is not let in, in words for officers.</param>
/// <param name="Fault">What went wrong, in words for the log: the file is broken in a way nobody foresaw.</param>
/// <param name="Made">The widths of the copies made.</param>
/// <param name="Loss">What readers may miss of the file as it is now, in words for officers.</param>
internal sealed record FileAnswer(
    string? Refusal = null,
    string? Fault = null,
    IReadOnlyList<int>? Made = null,
    string? Loss = null
);
