using Campaign.Core.Publication;
using Campaign.Core.Services;

namespace Campaign.Web.Broadcast;

/// <summary>The help lines added to a session in which no script says a number twice.</summary>
internal static class HelpLines
{
    private const int Most = 3;

    /// <summary>
    /// A text in the script format with the first national hotlines of the directory, each said twice; null when there
    /// are none. Only in Vietnamese, because nobody has reviewed the sentence in another language.
    /// </summary>
    /// <param name="snapshot">What is published.</param>
    /// <param name="at">When it is read, in local time. It says numbers that are answered then.</param>
    /// <param name="language">Language of the session.</param>
    public static string? Body(CampaignSnapshot snapshot, DateTime at, string language)
    {
        var lines = Services(snapshot, DateOnly.FromDateTime(at), language)
            .Select(x => $"{Name(x)}: {x.PhoneAt(at).Number}.")
            .ToList();
        return lines.Count == 0
            ? null
            : $"[số điện thoại]\nPTV: Khi cần giúp đỡ, bà con gọi các số sau. {string.Join(' ', lines)}\n\n"
                + $"PTV: Xin nhắc lại. {string.Join(' ', lines)}\n";
    }

    /// <summary>The services whose numbers it says, in order.</summary>
    public static IEnumerable<Service> Services(CampaignSnapshot snapshot, DateOnly day, string language)
    {
        if (language != CampaignSnapshot.DefaultLanguage)
            return [];
        var directory = new ServiceDirectory(snapshot, day);
        return snapshot
            .All<Service>()
            .Where(x =>
                x is { IsHotline: true, IsForPerpetrators: false, Phones.IsEmpty: false }
                && x.Header is { IsSample: false, Places.IsEmpty: true }
                && directory.Shows(x)
            )
            .OrderBy(x => x.Order)
            .Take(Most);
    }

    // Titles carry the number in brackets, for lists.
    private static string Name(Service service)
    {
        var title = service.Title;
        var bracket = title.LastIndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && title.EndsWith(')') ? title[..bracket] : title;
    }
}
