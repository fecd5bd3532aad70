using System.Security.Cryptography;
using Umbraco.Cms.Core.IO;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Every upload gets a folder of its own with a random name: an address cannot be guessed, and a replaced file has a
/// new one, so that nobody sees the old in its place. The name that the file had on the officer's computer is not kept,
/// because it may name somebody.
/// </summary>
internal sealed class UnguessableMediaPaths : IMediaPathScheme
{
    private const string Characters = "abcdefghijklmnopqrstuvwxyz234567";

    public string GetFilePath(MediaFileManager fileManager, Guid itemGuid, Guid propertyGuid, string filename) =>
        $"{RandomNumberGenerator.GetString(Characters, 26)}/tep{Path.GetExtension(filename).ToLowerInvariant()}";

    public string? GetDeleteDirectory(MediaFileManager fileSystem, string filepath) => Path.GetDirectoryName(filepath);
}
