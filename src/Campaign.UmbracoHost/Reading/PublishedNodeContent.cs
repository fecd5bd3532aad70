using Campaign.Core.Publication;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Reading;

/// <summary>
/// Umbraco's read model over one document or media item: its published values, or its draft for a preview, frozen.
/// Value converters and the Content Delivery API's builders read through it.
/// </summary>
internal sealed class PublishedNodeContent : PublishedContentBase
{
    private readonly IContentBase _item;
    private readonly PublishedTree _tree;
    private readonly bool _preview;
    private readonly Dictionary<string, IPublishedProperty> _properties;

    public PublishedNodeContent(
        IContentBase item,
        IPublishedContentType type,
        bool preview,
        IVariationContextAccessor variation,
        PublishedTree tree
    )
        : base(variation)
    {
        (_item, _tree, _preview) = (item, tree, preview);
        ContentType = type;
        Variation = variation;
        Cultures = ReadCultures();
        _properties = type
            .PropertyTypes.Where(x => item.HasProperty(x.Alias))
            .ToDictionary(
                x => x.Alias,
                x => (IPublishedProperty)new PublishedValue(this, x, item.Properties[x.Alias]!, preview),
                StringComparer.OrdinalIgnoreCase
            );
    }

    public override IPublishedContentType ContentType { get; }

    public override Guid Key => _item.Key;

    public override int Id => _item.Id;

    public override int SortOrder => _item.SortOrder;

    [Obsolete("Umbraco's base class still has it.")]
    public override int Level => _item.Level;

    [Obsolete("Umbraco's base class still has it.")]
    public override string Path => _item.Path;

    public override int? TemplateId => (_item as IContent)?.TemplateId;

    public override int CreatorId => _item.CreatorId;

    public override DateTime CreateDate => _item.CreateDate;

    public override int WriterId => _item.WriterId;

    public override DateTime UpdateDate => _item.UpdateDate;

    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; }

    public override PublishedItemType ItemType => _item is IMedia ? PublishedItemType.Media : PublishedItemType.Content;

    [Obsolete("Umbraco's base class still has it.")]
    public override IPublishedContent? Parent => _tree.Parent(this, _preview);

    [Obsolete("Umbraco's base class still has it.")]
    public override IEnumerable<IPublishedContent> Children => _tree.Children(this, _preview);

    public override IEnumerable<IPublishedProperty> Properties => _properties.Values;

    internal IVariationContextAccessor Variation { get; }

    /// <summary>The version of a media item that it was published with; 0: the one that the item has now.</summary>
    public int FileOf(Guid media) =>
        !_preview && _item is IKeepsFiles { PublicFiles: var files } ? files.GetValueOrDefault(media) : 0;

    public override bool IsDraft(string? culture = null) =>
        _preview
        && _item is IContent document
        && (string.IsNullOrEmpty(culture) ? document.Edited : document.IsCultureEdited(culture));

    public override bool IsPublished(string? culture = null) =>
        _item is not IContent document
        || (
            string.IsNullOrEmpty(culture) || !ContentType.VariesByCulture()
                ? document.Published
                : document.IsCulturePublished(culture)
        );

    public override IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);

    private Dictionary<string, PublishedCultureInfo> ReadCultures()
    {
        var document = _item as IContent;
        if (!ContentType.VariesByCulture())
            return new()
            {
                [""] = new(
                    "",
                    _preview || document is null ? _item.Name : document.PublishName,
                    _tree.Segment(this, null, _preview),
                    UpdateDate
                ),
            };
        var infos = _preview || document is null ? _item.CultureInfos : document.PublishCultureInfos;
        return (infos?.Values ?? []).ToDictionary(
            x => x.Culture,
            x => new PublishedCultureInfo(x.Culture, x.Name, _tree.Segment(this, x.Culture, _preview), x.Date),
            StringComparer.OrdinalIgnoreCase
        );
    }
}
