namespace Campaign.Rendering.Cache;

/// <summary>A finished file on disk.</summary>
/// <param name="Path">Where it is; whole, never half written.</param>
/// <param name="Key">Hash of everything that went into it.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Hash">
/// Hash of its bytes, for its strong ETag: two renders of one key, in two processes, differ in their bytes.
/// </param>
public sealed record Rendition(string Path, string Key, long Length, string Hash);
