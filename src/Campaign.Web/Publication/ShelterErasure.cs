using Campaign.Content.Publishing;
using Campaign.UmbracoHost.Persistence.Erasing;

namespace Campaign.Web.Publication;

/// <summary>Tells the storage the campaign's rule that the address of a shelter is never stored.</summary>
internal sealed class ShelterErasure(ShelterValues shelters) : IErasureRule
{
    public int Version => ShelterValues.Version;

    public bool Concerns(string type) => ShelterValues.Concerns(type);

    public bool Applies(IEnumerable<(string Alias, object? Value)> values) => shelters.IsShelter(values);

    public string? Kept(string alias, string value, bool applies) => ShelterValues.Kept(alias, value, applies);

    public string? KeptName(string name, bool applies) => ShelterValues.KeptName(name, applies);
}
