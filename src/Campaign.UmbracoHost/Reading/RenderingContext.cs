using Umbraco.Cms.Core.Models.PublishedContent;

namespace Campaign.UmbracoHost.Reading;

/// <summary>How the property being read is to be rendered; it follows the flow of one piece of work.</summary>
internal sealed class RenderingContext : IPropertyRenderingContextAccessor
{
    private static readonly AsyncLocal<PropertyRenderingContext?> Current = new();

    public PropertyRenderingContext? PropertyRenderingContext
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}
