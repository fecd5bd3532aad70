using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Site.Http;

namespace Campaign.Web.Site.Help;

/// <summary>What a reader looks for; null and empty take everything.</summary>
public sealed record ServiceQuery(
    ImmutableArray<Place> Places,
    IReadOnlyList<string> Kinds,
    string? Audience,
    string? Language,
    bool OpenNow,
    IReadOnlySet<(Guid Id, string Language)>? Found
)
{
    /// <summary>Asks for nothing in particular.</summary>
    public static ServiceQuery Everything { get; } = new([], [], null, null, false, null);
}

/// <summary>Services found, and how many were kept back because nobody has checked them for too long.</summary>
public sealed record ServiceResult(ImmutableArray<Service> Services, int Hidden);

/// <summary>Choosing services from the directory.</summary>
internal static class ServiceSearch
{
    /// <summary>Kind of the services for people who use violence: kept apart unless they are asked for.</summary>
    internal const string PerpetratorKind = "tu-van-nguoi-gay-bao-luc";

    /// <summary>Numbers that work in the whole country, in their order.</summary>
    public static ImmutableArray<Service> National(PageContext context) => National(context.Snapshot, context.Today);

    /// <inheritdoc cref="National(PageContext)"/>
    public static ImmutableArray<Service> National(CampaignSnapshot snapshot, DateOnly today) =>
        [
            .. Fresh(snapshot, today)
                .Where(x => x is { Order: < 100, Phones.IsEmpty: false, Header.Places.IsEmpty: true }),
        ];

    /// <summary>Hotlines of one region.</summary>
    public static ImmutableArray<Service> Regional(PageContext context) =>
        [
            .. Fresh(context.Snapshot, context.Today)
                .Where(x => x is { IsHotline: true, Phones.IsEmpty: false, Header.Places.IsEmpty: false }),
        ];

    /// <summary>Local services that fit.</summary>
    public static ServiceResult Find(PageContext context, ServiceQuery query)
    {
        var fit = context
            .Snapshot.All<Service>()
            .Where(x => !(x.Order < 100 && x.Header.Places.IsEmpty) && Fits(context, x, query))
            .ToList();
        var fresh = fit.Where(x => IsFresh(context, x)).ToImmutableArray();
        return new ServiceResult(fresh, fit.Count - fresh.Length);
    }

    /// <summary>Whether an entry may still be shown.</summary>
    public static bool IsFresh(PageContext context, Service service) =>
        Verification.Default.Of(service, context.Today) != Freshness.TooOld;

    private static IEnumerable<Service> Fresh(CampaignSnapshot snapshot, DateOnly today) =>
        snapshot.All<Service>().Where(x => Verification.Default.Of(x, today) != Freshness.TooOld);

    private static bool Fits(PageContext context, Service service, ServiceQuery query)
    {
        if (service.Kinds.Contains(PerpetratorKind, StringComparer.Ordinal) && !query.Kinds.Contains(PerpetratorKind))
            return false;
        return (query.Found is null || query.Found.Contains((service.Id, service.Language)))
            && (query.Kinds.Count == 0 || service.Kinds.Any(x => query.Kinds.Contains(x)))
            && (
                query.Audience is null
                || service.Header.Audiences.IsEmpty
                || service.Header.Audiences.Contains(query.Audience)
            )
            && (query.Language is null || service.SpokenLanguages.Contains(query.Language, StringComparer.Ordinal))
            && (!query.OpenNow || service.Hours?.IsOpenAt(context.Clock.Now) == true)
            && (
                query.Places.IsEmpty
                || query.Places.Any(x => context.Snapshot.Places.Touches(service.Header.Places, x.Ref, context.Today))
            );
    }
}
