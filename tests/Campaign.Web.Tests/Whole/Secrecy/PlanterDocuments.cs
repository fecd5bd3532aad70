using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Authority;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Whole.Secrecy;

/// <summary>Drafts, the bin, languages that are not public, and former versions, of every type.</summary>
internal sealed partial class Planter
{
    private const string Vietnamese = "vi-VN",
        English = "en-US";

    private static IEnumerable<ItemTable> Types => RecordTypes.OfProduct.Tables.All.Where(x => x.Item is not null);

    private IContentService Documents => _site.Get<IContentService>();

    private void PlantDocuments()
    {
        foreach (var type in Types)
        {
            var draft = Draft(type);
            Saved(Written(draft, type, $"{type.Alias}, a draft"));
            var binned = Draft(type);
            Saved(Written(binned, type, $"{type.Alias}, in the bin", isDraft: false));
            Documents.MoveToRecycleBin(binned);
            Hidden.UnionWith([draft.Key, binned.Key]);
            if (Public(type).FirstOrDefault(x => !Closest.Contains(x!.Value)) is not { } id)
                continue;
            // Every word of a public document is changed and not published, in both languages.
            Saved(Written(Documents.GetById(id)!, type, $"{type.Alias}, the draft of a public one"));
            Closest.Add(id);
        }
    }

    // The words are published once and then taken out again.
    private async Task PlantOldVersionsAsync()
    {
        foreach (var type in Types)
        {
            if (Public(type).FirstOrDefault(x => !Closest.Contains(x!.Value)) is not { } id)
                continue;
            var culture = type.Varies ? Vietnamese : null;
            var was = Documents.GetById(id)!.GetValue("summary", culture);
            foreach (var words in new[] { Secrets.Word($"{type.Alias}, a former version"), was })
            {
                var document = Documents.GetById(id)!;
                document.SetValue("summary", words, culture);
                Saved(document);
                var published = Documents.Publish(document, ["*"]);
                Assert.True(published.Success, $"{type.Alias}: {Words(published.EventMessages)}");
                var shown = words as string ?? "";
                await FollowedAsync(x => (x.Find(id, Vietnamese)!.Header.Summary ?? "") == shown);
            }
            Closest.Add(id);
        }
    }

    private IEnumerable<Guid?> Public(ItemTable type) => Snapshot.List(type.Item!).Select(x => (Guid?)x.Id).Order();

    private IContent Draft(ItemTable type)
    {
        var parent = Documents
            .GetPagedDescendants(-1, 0, 10_000, out _)
            .Where(x => x.Published && !x.Trashed)
            .FirstOrDefault(x =>
                RecordTypes.OfProduct.Tables.Find(x.ContentType.Alias)?.Children.Contains(type.Alias) == true
            );
        Assert.True(parent is not null || type.AtRoot, type.Alias);
        return Documents.Create("x", parent?.Id ?? -1, type.Alias);
    }

    private IContent Written(IContent document, ItemTable type, string where, bool isDraft = true)
    {
        foreach (var culture in type.Varies ? new string?[] { Vietnamese, English } : [null])
        {
            var name = Secrets.Word($"{where}: name ({culture})", isDraft);
            if (culture is null)
                document.Name = name;
            else
                document.SetCultureName(name, culture);
        }
        foreach (var field in type.AllFields)
        foreach (var culture in type.Varies && field.Varies ? new string?[] { Vietnamese, English } : [null])
        {
            var (alias, at) = (field.Alias, $"{where}: {field.Alias} ({culture})");
            object? value = field.Kind switch
            {
                TextKind or LinesKind => Secrets.Word(at, isDraft),
                RowsKind rows when rows.Columns.Any(x => x.Form == ColumnForm.Text) => _site.Row(
                    rows,
                    AuthoritySite.Own,
                    Secrets.Word(at, isDraft)
                ),
                SourceKind => Secrets.Word(at, isDraft),
                _ => null,
            };
            if (value is not null)
                document.SetValue(field.Kind is SourceKind ? SourceKind.NoteAlias(alias) : alias, value, culture);
        }
        return document;
    }

    private void Saved(IContent document)
    {
        var saved = Documents.Save(document);
        Assert.True(saved.Success, $"{document.ContentType.Alias}: {Words(saved.EventMessages)}");
    }

    private static string Words(Umbraco.Cms.Core.Events.EventMessages? messages) =>
        string.Join(' ', messages?.GetAll().Select(x => x.Message) ?? []);
}
