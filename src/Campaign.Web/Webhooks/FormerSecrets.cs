using System.Globalization;

namespace Campaign.Web.Webhooks;

/// <summary>
/// The secrets that were replaced but have not expired: whoever has not taken over the new one yet can still verify.
/// Stored as words of secret, <c>@</c> and the expiry in Unix milliseconds.
/// </summary>
internal static class FormerSecrets
{
    /// <summary>Those that messages are still signed with.</summary>
    public static IEnumerable<string> Valid(WebhookEndpoint endpoint, DateTimeOffset now) =>
        Read(endpoint).Where(x => x.Until > now).Select(x => x.Secret);

    /// <summary>The stored form once the current secret is replaced. Expired ones are left out.</summary>
    public static string With(WebhookEndpoint endpoint, DateTimeOffset until, DateTimeOffset now) =>
        string.Join(
            ' ',
            Read(endpoint)
                .Where(x => x.Until > now)
                .Prepend((endpoint.Secret, Until: until))
                .Select(x =>
                    string.Create(CultureInfo.InvariantCulture, $"{x.Secret}@{x.Until.ToUnixTimeMilliseconds()}")
                )
        );

    private static IEnumerable<(string Secret, DateTimeOffset Until)> Read(WebhookEndpoint endpoint)
    {
        foreach (var word in (endpoint.PreviousSecret ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (word.Split('@') is [var secret, var until])
                yield return (
                    secret,
                    DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(until, CultureInfo.InvariantCulture))
                );
            else if (endpoint.PreviousSecretUntil is { } last) // stored when there was only one
                yield return (word, last);
    }
}
