using Campaign.Core.Organisations;
using Campaign.Core.Places;

namespace Campaign.Core.Results;

/// <summary>Who reports: a place, or an organisation of a place or of the nation.</summary>
/// <param name="Place">Ref of the place; null: the nation.</param>
/// <param name="Organisation">Key of the organisation; null: the place itself, its people's committee.</param>
public sealed record ReportingUnit(string? Place, Guid? Organisation)
{
    /// <summary>The place itself.</summary>
    public static ReportingUnit Of(Place place) => new(place.Ref, null);

    /// <summary>An organisation.</summary>
    public static ReportingUnit Of(Organisation organisation) => new(organisation.Place, organisation.Id);

    /// <summary>How tables name it; the same unit always has the same name.</summary>
    public string Name => Organisation is { } key ? $"organisation:{key:N}" : $"place:{Place}";
}
