using Campaign.UmbracoHost.Persistence.Trees;

namespace Campaign.UmbracoHost.Management;

internal sealed class FormerPlaces(TrashOrigins origins) : IFormerPlace
{
    public bool TryGet(Guid key, out Guid? parent) => origins.TryGet(key, out parent);
}
