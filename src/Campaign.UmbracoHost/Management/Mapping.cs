using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management;

/// <summary>From Umbraco's documents and media to the shapes of the API.</summary>
internal sealed class Mapping(PropertyEditorCollection editors, IContentService contents)
{
    /// <param name="content">A document, or one of its versions.</param>
    /// <param name="document">For a version: the document it belongs to.</param>
    public EditedDocument Document(IContent content, Ref? document = null) =>
        new(
            document is null ? content.Key : content.VersionId.ToGuid(),
            Values(content),
            Variants(content),
            TypeOf(content.ContentType),
            content.Trashed,
            null,
            [],
            document
        );

    public MediaModel Media(IMedia media, string? creator = null) =>
        new(
            media.Key,
            Values(media),
            [
                new(
                    null,
                    null,
                    media.Name ?? "",
                    media.CreateDate,
                    media.UpdateDate,
                    VariantState.Published,
                    null,
                    null,
                    null,
                    media.Key,
                    []
                ),
            ],
            TypeOf(media.ContentType),
            media.Trashed,
            [],
            creator,
            media.SortOrder
        );

    private static TypeRef TypeOf(ISimpleContentType type) =>
        new(type.Key, type.Icon ?? "icon-document", type.ListView is { } list ? new Ref(list) : null, type.Alias);

    public List<ValueModel> Values(IContentBase content) =>
        [
            .. from property in content.Properties
            from culture in property.PropertyType.VariesByCulture() ? content.AvailableCultures : [null!]
            let editor = editors[property.PropertyType.PropertyEditorAlias]
            where editor is not null && property.GetValue(culture) is not null
            select new ValueModel(
                property.Alias,
                culture,
                null,
                editor.GetValueEditor().ToEditor(property, culture, null),
                editor.Alias
            ),
        ];

    private List<Variant> Variants(IContent content)
    {
        var schedule = contents.GetContentScheduleByContentId(content.Key);
        DateTime? At(string? culture, ContentScheduleAction action) =>
            schedule.GetSchedule(culture ?? Constants.System.InvariantCulture, action).FirstOrDefault()?.Date;
        Variant Make(string? culture, string? name, DateTime updated, DateTime? published) =>
            new(
                culture,
                null,
                name ?? "",
                content.CreateDate,
                updated,
                State(content, culture),
                published,
                At(culture, ContentScheduleAction.Release),
                At(culture, ContentScheduleAction.Expire),
                content.Key,
                []
            );
        return content.ContentType.VariesByCulture()
            ?
            [
                .. content.CultureInfos!.Values.Select(x =>
                    Make(x.Culture, x.Name, x.Date, content.GetPublishDate(x.Culture))
                ),
            ]
            : [Make(null, content.Name, content.UpdateDate, content.PublishDate)];
    }

    private static VariantState State(IContent content, string? culture)
    {
        var published = culture is null ? content.Published : content.IsCulturePublished(culture);
        var edited = culture is null ? content.Edited : content.IsCultureEdited(culture);
        return Of(content.Trashed, published, edited);
    }

    private static VariantState Of(bool trashed, bool published, bool edited) =>
        trashed ? VariantState.Trashed
        : !published ? VariantState.Draft
        : edited ? VariantState.PublishedPendingChanges
        : VariantState.Published;

    public static DocumentItem Item(IDocumentEntitySlim entity, Lineage lineage) =>
        new(
            entity.Key,
            entity.HasChildren,
            lineage.Parent(entity),
            NoAccess: false,
            entity.Trashed,
            IsProtected: false,
            entity.CreateDate,
            lineage.Ancestors(entity),
            new(
                entity.ContentTypeKey,
                entity.ContentTypeIcon ?? "icon-document",
                entity.ListViewKey is { } list ? new Ref(list) : null,
                entity.ContentTypeAlias
            ),
            ItemVariants(entity),
            []
        );

    public static MediaItem Item(IMediaEntitySlim entity, Lineage lineage) =>
        new(
            entity.Key,
            entity.HasChildren,
            lineage.Parent(entity),
            NoAccess: false,
            entity.Trashed,
            entity.CreateDate,
            new(
                entity.ContentTypeKey,
                entity.ContentTypeIcon ?? "icon-picture",
                entity.ListViewKey is { } list ? new Ref(list) : null,
                entity.ContentTypeAlias
            ),
            [new(null, entity.Name ?? "", VariantState.Published, entity.Key, [])],
            []
        );

    private static List<VariantItem> ItemVariants(IDocumentEntitySlim entity) =>
        entity.Variations.VariesByCulture()
            ?
            [
                .. entity.CultureNames.Select(x => new VariantItem(
                    x.Key,
                    x.Value,
                    Of(entity.Trashed, entity.PublishedCultures.Contains(x.Key), entity.EditedCultures.Contains(x.Key)),
                    entity.Key,
                    []
                )),
            ]
            : [new(null, entity.Name ?? "", Of(entity.Trashed, entity.Published, entity.Edited), entity.Key, [])];
}

/// <summary>The ancestors of the items of one listing, as far as the officer may know them.</summary>
internal sealed class Lineage(NodePaths paths, IReadOnlyList<Guid>? startNodes)
{
    // Siblings share their ancestors, so each parent is looked up once.
    private readonly Dictionary<int, List<Guid>> _known = [];

    public IEnumerable<Ref> Ancestors(IEntitySlim entity)
    {
        if (startNodes?.Contains(entity.Key) == true)
            return [];
        if (!_known.TryGetValue(entity.ParentId, out var path))
            _known[entity.ParentId] = path = [.. paths.Of(entity).SkipLast(1)];
        // A confined officer's tree begins at the start node.
        return path.SkipWhile(x => startNodes?.Contains(x) == false).Select(x => new Ref(x));
    }

    public Ref? Parent(IEntitySlim entity) => entity.ParentId > 0 ? Ancestors(entity).LastOrDefault() : null;
}
