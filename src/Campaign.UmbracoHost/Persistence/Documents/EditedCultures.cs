using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>Where a draft differs from what is published.</summary>
internal static class EditedCultures
{
    public static (bool Edited, HashSet<string> Cultures) Of(IContent document, bool publishing)
    {
        var edited = !publishing && document.PublishName != document.Name;
        var cultures = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in document.Properties.SelectMany(x => x.Values))
        {
            if (Equals(value.EditedValue, value.PublishedValue))
                continue;
            edited = true;
            if (value.Culture is not null)
                cultures.Add(value.Culture);
            else if (document.ContentType.VariesByCulture())
                cultures.UnionWith(document.AvailableCultures);
        }
        foreach (var name in document.CultureInfos?.Values ?? [])
        {
            if (name.Name == document.GetPublishName(name.Culture))
                continue;
            edited = true;
            cultures.Add(name.Culture);
        }
        return (edited, cultures);
    }
}
