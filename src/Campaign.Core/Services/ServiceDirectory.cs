using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Services;

/// <summary>What a reader is looking for; null or empty values match everything.</summary>
/// <param name="Places">Today's administrative units.</param>
/// <param name="Kinds">Aliases of kinds.</param>
/// <param name="Audience">Alias of an audience.</param>
/// <param name="Language">A language spoken there.</param>
/// <param name="OpenAt">A local time at which it must be open.</param>
/// <param name="Found">The services that match the reader's words.</param>
public sealed record ServiceQuery(
    ImmutableArray<Place> Places,
    IReadOnlyList<string> Kinds,
    string? Audience,
    string? Language,
    DateTime? OpenAt,
    IReadOnlySet<(Guid Id, string Language)>? Found
)
{
    /// <summary>Matches everything.</summary>
    public static ServiceQuery Everything { get; } = new([], [], null, null, null, null);
}

/// <summary>The services found, and how many were hidden because nobody has checked them for too long.</summary>
public sealed record ServiceResult(ImmutableArray<Service> Services, int Hidden)
{
    /// <summary>If nothing matches: all other services in the province. Otherwise empty.</summary>
    public ImmutableArray<Service> OfProvince { get; init; } = [];

    /// <summary>If nothing matches: services that answer from anywhere. Otherwise empty.</summary>
    public ImmutableArray<Service> OfNation { get; init; } = [];
}

/// <summary>The services that may be shown on a day, and in which order.</summary>
/// <param name="snapshot">What is published.</param>
/// <param name="today">The day on which entries must be valid and their checks fresh.</param>
public sealed class ServiceDirectory(CampaignSnapshot snapshot, DateOnly today)
{
    /// <summary>Numbers that work nationwide, in order: no samples, no lines for people who use violence.</summary>
    public ImmutableArray<Service> National => [.. Shown.Where(IsNational)];

    /// <summary>The first three short numbers, followed by two counselling lines.</summary>
    public IReadOnlyList<Service> Hotlines
    {
        get
        {
            var national = National.ToLookup(x => x.Phones[0].Digits.Length == 3);
            return [.. national[true].Take(3), .. national[false].Take(2)];
        }
    }

    /// <summary>Hotlines of one region.</summary>
    public ImmutableArray<Service> Regional =>
        [
            .. Shown.Where(x =>
                x is { IsHotline: true, Phones.IsEmpty: false, Header.Places.IsEmpty: false } && !x.IsForPerpetrators
            ),
        ];

    private static bool IsNational(Service service) =>
        service is { IsForAll: true, Phones.IsEmpty: false, Header.IsSample: false } && !service.IsForPerpetrators;

    private IEnumerable<Service> Shown => snapshot.All<Service>().Where(Shows);

    /// <summary>
    /// Whether readers are given an entry on this day. No check is so old that a number people need vanishes, but a
    /// first and a last day that an officer set hold for every number.
    /// </summary>
    public bool Shows(Service service) => service.Header.ValidOn(today) && IsFresh(service);

    /// <summary>Whether the check of an entry is not too old.</summary>
    public bool IsFresh(Service service) => Verification.Default.Of(service, today) != Freshness.TooOld;

    /// <summary>
    /// Local services that match and, when words are given, also national numbers that do. If nothing matches, wider
    /// services are returned instead, so that nobody leaves empty-handed.
    /// </summary>
    public ServiceResult Find(ServiceQuery query)
    {
        var fit = snapshot
            .All<Service>()
            .Where(x => (query.Found is not null || !IsNational(x)) && x.Header.ValidOn(today) && Fits(x, query))
            .ToList();
        var fresh = fit.Where(IsFresh).ToImmutableArray();
        var result = new ServiceResult(fresh, fit.Count - fresh.Length);
        return fresh.IsEmpty ? result with { OfProvince = OfProvince(query), OfNation = National } : result;
    }

    private ImmutableArray<Service> OfProvince(ServiceQuery query)
    {
        var provinces = query
            .Places.SelectMany(x => snapshot.Places.Chain(x.Ref, today))
            .Where(x => x.Level == PlaceLevel.Province)
            .Distinct()
            .ToImmutableArray();
        return provinces.IsEmpty
            ? []
            :
            [
                .. Shown.Where(x =>
                    !x.Header.Places.IsEmpty && Fits(x, ServiceQuery.Everything with { Places = provinces })
                ),
            ];
    }

    private bool Fits(Service service, ServiceQuery query)
    {
        if (service.IsForPerpetrators && !query.Kinds.Contains(Service.PerpetratorKind))
            return false;
        return (query.Found is null || query.Found.Contains((service.Id, service.Language)))
            && (query.Kinds.Count == 0 || service.Kinds.Any(x => query.Kinds.Contains(x)))
            && (
                query.Audience is null
                || service.Header.Audiences.IsEmpty
                || service.Header.Audiences.Contains(query.Audience)
            )
            && (query.Language is null || service.SpokenLanguages.Contains(query.Language, StringComparer.Ordinal))
            && (query.OpenAt is not { } at || service.IsOpenAt(at))
            && (
                query.Places.IsEmpty
                || query.Places.Any(x => snapshot.Places.Touches(service.Header.Places, x.Ref, today))
            );
    }
}
