using System.Security.Cryptography;
using System.Text;

namespace Campaign.Web.Http.Answers;

/// <summary>Makes the product's ETags: strong, so one for each coding.</summary>
internal static class EntityTags
{
    // Another build may write the same data differently.
    private static readonly string Build = typeof(EntityTags).Module.ModuleVersionId.ToString("N");

    /// <summary>The tag of an answer whose bytes follow from what is said here.</summary>
    /// <param name="state">Everything the answer depends on, its address too.</param>
    /// <param name="coding">How it is packed.</param>
    /// <returns>With its quotes.</returns>
    public static string Of(string state, ContentCoding coding) =>
        Of(Encoding.UTF8.GetBytes($"{Build}|{state}"), coding);

    /// <summary>The tag of bytes.</summary>
    /// <param name="body">The bytes, not packed.</param>
    /// <param name="coding">How they are packed.</param>
    /// <returns>With its quotes.</returns>
    public static string Of(ReadOnlySpan<byte> body, ContentCoding coding) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}{coding.TagSuffix()}\"";
}
