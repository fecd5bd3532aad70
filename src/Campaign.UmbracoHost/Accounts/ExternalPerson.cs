using System.Security.Claims;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Somebody whom the directory has vouched for.</summary>
/// <param name="Subject">The directory's name for the person, which never becomes another's.</param>
/// <param name="Email">The address, if it told one. Nobody is recognised by it.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Groups">The directory's groups.</param>
/// <param name="Methods">How the person signed in there: the claims <c>amr</c> and <c>acr</c>.</param>
internal sealed record ExternalPerson(
    string Subject,
    string? Email,
    string? Name,
    IReadOnlySet<string> Groups,
    IReadOnlySet<string> Methods
)
{
    public static ExternalPerson Of(ClaimsPrincipal principal, string groupClaim) =>
        new(
            principal.FindFirstValue("sub") ?? throw new InvalidOperationException("The directory named no subject."),
            Word(principal, "email"),
            Word(principal, "name") ?? Word(principal, "preferred_username"),
            Words(principal, groupClaim),
            Words(principal, "amr", "acr")
        );

    private static string? Word(ClaimsPrincipal principal, string claim) =>
        principal.FindFirstValue(claim)?.Normalize().Trim() is { Length: > 0 and <= 200 } word ? word : null;

    private static HashSet<string> Words(ClaimsPrincipal principal, params string[] claims) =>
        [.. principal.Claims.Where(x => claims.Contains(x.Type)).Select(x => x.Value)];
}
