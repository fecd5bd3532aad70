namespace Campaign.Rendering.Cache;

/// <summary>A finished file on disk.</summary>
/// <param name="Path">Where it is; whole, never half written.</param>
/// <param name="Key">Hash of everything that went into it: the strong ETag of the file.</param>
/// <param name="Length">Size in bytes.</param>
public sealed record Rendition(string Path, string Key, long Length);
