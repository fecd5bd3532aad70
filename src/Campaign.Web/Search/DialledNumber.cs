using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Text.Typing;

namespace Campaign.Web.Search;

/// <summary>A telephone number that somebody typed and nothing else.</summary>
internal static class DialledNumber
{
    private const int Shortest = 3;
    private const int Longest = 15;
    private const string Separators = " .-()/+";
    private const string CountryCode = "84";

    /// <summary>
    /// The service with that number, which stands first; null when it is no number or nobody published has it.
    /// </summary>
    public static Service? Find(string typed, CampaignSnapshot snapshot, DateOnly today)
    {
        if (typed.Length > Longest * 3)
            return null;
        var text = TypedText.Kept(typed).Trim();
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length is < Shortest or > Longest || text.Any(x => !char.IsAsciiDigit(x) && !Separators.Contains(x)))
            return null;
        if (text[0] == '+' && digits.StartsWith(CountryCode, StringComparison.Ordinal))
            digits = "0" + digits[CountryCode.Length..];
        var directory = new ServiceDirectory(snapshot, today);
        return directory
            .National.Concat(snapshot.All<Service>().Where(x => !x.Header.IsSample && directory.Shows(x)))
            .SelectMany(x =>
                x.Phones.Where(phone => phone.Digits == digits).Select(phone => x with { Phones = [phone] })
            )
            .FirstOrDefault();
    }
}
