using System.Security.Cryptography;
using System.Text;

namespace Campaign.Web.Http.Answers;

/// <summary>Makes the product's ETags. They are strong, so each coding has its own.</summary>
internal static class EntityTags
{
    // Another build may write the same data differently.
    private static readonly string Build = typeof(EntityTags).Module.ModuleVersionId.ToString("N");

    /// <summary>The tag of an answer whose bytes are determined by the given state.</summary>
    /// <param name="state">Everything the answer depends on, including its address.</param>
    /// <param name="coding">How it is compressed.</param>
    /// <returns>The tag with its quotes.</returns>
    public static string Of(string state, ContentCoding coding) =>
        Of(Encoding.UTF8.GetBytes($"{Build}|{state}"), coding);

    /// <summary>The tag of bytes.</summary>
    /// <param name="body">The uncompressed bytes.</param>
    /// <param name="coding">How they are sent.</param>
    /// <returns>The tag with its quotes.</returns>
    public static string Of(ReadOnlySpan<byte> body, ContentCoding coding) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}{coding.TagSuffix()}\"";
}
