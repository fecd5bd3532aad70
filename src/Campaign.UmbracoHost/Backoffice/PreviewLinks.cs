using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>
/// Signed links that for a short time show one thing that is not yet public, to anyone who has the link.
/// </summary>
public sealed class PreviewLinks
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string Drafts = "draft";

    private readonly IDataProtector _protector;
    private readonly TimeProvider _clock;

    /// <summary>Signs with the keys that all nodes share.</summary>
    public PreviewLinks(IDataProtectionProvider protection, TimeProvider clock) =>
        (_protector, _clock) = (protection.CreateProtector("backoffice.preview"), clock);

    /// <summary>The path of a link to a draft.</summary>
    /// <param name="document">The document.</param>
    /// <param name="culture">The language, or null for a document without languages.</param>
    public string Make(Guid document, string? culture) => "/umbraco/preview/" + Sign(Drafts, $"{document}\n{culture}");

    /// <summary>What a link to a draft shows, or null when it was changed or has expired.</summary>
    /// <param name="token">The last part of the path.</param>
    public (Guid Document, string? Culture)? Read(string token) =>
        Open(Drafts, token)?.Split('\n') is [var document, var culture]
            ? (Guid.Parse(document), culture.Length == 0 ? null : culture)
            : null;

    /// <summary>A token that stands for a text, for as long as a link works. It fits in a path.</summary>
    /// <param name="purpose">What it is for: no other purpose opens it.</param>
    /// <param name="text">The text.</param>
    public string Sign(string purpose, string text) => Sign(purpose, text, _clock.GetUtcNow().Add(Lifetime));

    /// <summary>A token that stands for a text until an instant.</summary>
    /// <param name="purpose">What it is for: no other purpose opens it.</param>
    /// <param name="text">The text.</param>
    /// <param name="until">When it expires.</param>
    public string Sign(string purpose, string text, DateTimeOffset until)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{until.ToUnixTimeSeconds()}\n{text}");
        return _protector.CreateProtector(purpose).Protect(signed);
    }

    /// <summary>
    /// The text a token stands for, or null when it was changed, has expired or is for something else.
    /// </summary>
    public string? Open(string purpose, string token) =>
        Read(purpose, token) is { IsExpired: false, Text: var text } ? text : null;

    /// <summary>
    /// The text a token stands or stood for, for pages that say that a link has expired; null when it was changed or is
    /// for something else.
    /// </summary>
    public SignedText? Read(string purpose, string token)
    {
        try
        {
            var signed = _protector.CreateProtector(purpose).Unprotect(token).Split('\n', 2);
            var until = long.Parse(signed[0], CultureInfo.InvariantCulture);
            return new(
                signed[1],
                DateTimeOffset.FromUnixTimeSeconds(until),
                until < _clock.GetUtcNow().ToUnixTimeSeconds()
            );
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
