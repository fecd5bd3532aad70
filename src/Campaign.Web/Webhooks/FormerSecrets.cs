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

    /// <summary>
    /// The secret, current or former, that a rotation with this <c>Idempotency-Key</c> made; null: none that is valid.
    /// </summary>
    public static string? MadeWith(WebhookEndpoint endpoint, string key, DateTimeOffset now) =>
        Living(endpoint, now).FirstOrDefault(x => x.Key == key).Secret;

    /// <summary>
    /// The keys of the rotations, as they are stored once the current secret is replaced: a line for each secret, the
    /// newest first, empty for one that was made without a key.
    /// </summary>
    public static string KeysWith(WebhookEndpoint endpoint, string? key, DateTimeOffset now) =>
        string.Join('\n', Living(endpoint, now).Select(x => x.Key).Prepend(key ?? ""));

    private static IEnumerable<(string Secret, string Key)> Living(WebhookEndpoint endpoint, DateTimeOffset now)
    {
        var keys = (endpoint.RotationKey ?? "").Split('\n');
        return Read(endpoint)
            .Prepend((endpoint.Secret, Until: DateTimeOffset.MaxValue))
            .Select((x, i) => (x.Secret, x.Until, Key: keys.ElementAtOrDefault(i) ?? ""))
            .Where(x => x.Until > now)
            .Select(x => (x.Secret, x.Key));
    }

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
