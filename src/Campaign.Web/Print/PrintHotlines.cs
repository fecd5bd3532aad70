using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Rendering.Templates;
using Campaign.Web.Items;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Site.Home;
using Campaign.Web.Words;

namespace Campaign.Web.Print;

/// <summary>
/// The numbers on paper: those of the home page, and those of the place. Samples are left out, because paper cannot be
/// corrected.
/// </summary>
internal static class PrintHotlines
{
    private const int Most = 6;

    /// <summary>Numbers for a copy, most urgent first.</summary>
    /// <param name="snapshot">What is published.</param>
    /// <param name="day">The day on which numbers must be valid and their checks fresh.</param>
    /// <param name="place">The place; null for the nation.</param>
    /// <param name="language">Language for the names, where a service has it.</param>
    public static IReadOnlyList<Hotline> Of(CampaignSnapshot snapshot, DateOnly day, Place? place, string language)
    {
        var directory = new ServiceDirectory(snapshot, day);
        var national = directory.Hotlines;
        var local = place is null ? [] : Local(snapshot, directory, day, place).Take(Most - national.Count);
        return Lines([.. national.Concat(local).Select(x => snapshot.Find<Service>(x.Id, language) ?? x)]);
    }

    // Each has one number; further ones of the same service fill the room that is left.
    private static List<Hotline> Lines(List<Service> services)
    {
        var (lines, room) = (new List<Hotline>(), Most - services.Count);
        foreach (var service in services)
        {
            var phones = service.PhonesByReach.Take(1 + room).ToList();
            room -= phones.Count - 1;
            lines.AddRange(phones.Select(x => Line(service, x)));
        }
        return lines;
    }

    private static IEnumerable<Service> Local(
        CampaignSnapshot snapshot,
        ServiceDirectory directory,
        DateOnly day,
        Place place
    ) =>
        snapshot
            .All<Service>()
            .Where(x =>
                x
                    is {
                        IsHotline: true,
                        IsShelter: false,
                        Phones.IsEmpty: false,
                        Header: { IsSample: false, Places.IsEmpty: false }
                    }
                && !x.IsForPerpetrators
                && directory.Shows(x)
                && snapshot.Places.Reaches(x.Header.Places, place.Ref, day)
            );

    private static Hotline Line(Service service, Phone phone) =>
        new(
            phone.Number,
            ServiceWords.Name(service),
            ServiceWords.Terms(service, phone)?.TrimEnd('.') ?? "",
            service.Language.StartsWith("vi", StringComparison.Ordinal) ? "vi" : service.Language
        );
}
