using Campaign.Content.Publishing.OneOfEach;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using YamlDotNet.Core;

namespace Campaign.Content.Files;

/// <summary>
/// Brings content files into the database through Umbraco's services: a file as a whole or not at all. A very large one
/// is brought in by steps, so that memory and the time for which officers wait stay bounded.
/// </summary>
internal sealed class Importer(
    IContentService documents,
    ICoreScopeProvider scopes,
    ContentSet set,
    RecordWriter writer,
    ClaimBook claims,
    NewPlaces newPlaces,
    bool draftsOnly = false,
    int user = -1
)
{
    private const int KeysPerQuery = 500;

    /// <summary>A file with more records than this is imported by steps.</summary>
    internal const int Most = 1000;

    // Umbraco holds some fifteen copies of a document until its transaction ends.
    internal const int Step = 250;

    private readonly Folders _folders = new(documents, set, draftsOnly);
    private readonly List<string> _notes = [];
    private readonly List<ContentFault> _faults = [.. set.Faults];
    private readonly List<IContent> _communes = [];
    private readonly HashSet<Guid> _saved = [];
    private int _created;
    private int _updated;
    private int _unchanged;

    /// <summary>Imports places whose parents and successors are in the set or in the database.</summary>
    public static Importer OfPlaces(
        IContentService documents,
        ICoreScopeProvider scopes,
        ContentSet set,
        ClaimBook claims,
        NewPlaces newPlaces
    )
    {
        var writer = new RecordWriter(
            set.Lists,
            x => set.Find(x)?.Id ?? documents.GetById(x)?.GetValue<string>(CommonFields.Id)
        );
        return new Importer(documents, scopes, set, writer, claims, newPlaces);
    }

    public ImportResult Run()
    {
        var blocked = set.Blocked(_faults.Select(x => x.File));
        foreach (var file in set.Files.Where(x => !blocked.ContainsKey(x.Layout.Path)).ToList())
        {
            if (blocked.ContainsKey(file.Layout.Path))
                continue;
            if (Import(file) is { } fault)
            {
                _faults.Add(fault);
                blocked = set.Blocked(_faults.Select(x => x.File));
            }
        }
        foreach (var (path, cause) in blocked.Where(x => x.Key != x.Value).OrderBy(x => x.Key, StringComparer.Ordinal))
            _notes.Add($"{path}: chưa nhập vì {cause} có lỗi.");
        _notes.AddRange(set.HiddenTranslations());
        return new ImportResult(_created, _updated, _unchanged, _faults, _notes) { Saved = _saved };
    }

    private ContentFault? Import(ContentFile file)
    {
        // Two records of a file may swap places; the check of the files has made sure that no two claim the same thing.
        using var together = claims.Replacing(file.Records.Select(x => x.Key).ToHashSet());
        // Places refer to each other in all directions, and there are never so many.
        var isWhole = file.Layout.Type == "place" || file.Records.Count <= Most;
        var steps = InOrder(file).Chunk(isWhole ? int.MaxValue : Step);
        foreach (var step in steps.DefaultIfEmpty([]))
            if (Import(file, step) is { } fault)
                return fault;
        return null;
    }

    private ContentFault? Import(ContentFile file, FileRecord[] step)
    {
        var (created, updated, unchanged, notes) = (_created, _updated, _unchanged, _notes.Count);
        FileRecord? current = null;
        try
        {
            using var scope = scopes.CreateCoreScope();
            var existing = step.Select(x => x.Key)
                .Chunk(KeysPerQuery)
                .SelectMany(documents.GetByIds)
                .ToDictionary(x => x.Key);
            foreach (var record in step)
                Import(current = record, existing.GetValueOrDefault(record.Key));
            if (_communes.Count > 0)
                newPlaces.Publish(_communes);
            if (step.Length == 0)
                _folders.EnsureHome(file.Layout);
            if (file.Layout is { Type: "place", Rank: 0 })
                _folders.EnsureProvinces(file.Records);
            scope.Complete();
            return null;
        }
        catch (Exception error) when (ImportStoppedException.IsOfDatabase(error))
        {
            throw new ImportStoppedException(file.Layout.Path, created + updated + unchanged, error);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            (_created, _updated, _unchanged) = (created, updated, unchanged);
            _notes.RemoveRange(notes, _notes.Count - notes);
            _folders.Forget();
            var at = current?.Where ?? Mark.Empty;
            return new ContentFault(
                file.Layout.Path,
                (int)at.Line,
                (int)at.Column,
                "",
                $"Không nhập được: {error.Message}"
            );
        }
        finally
        {
            _communes.Clear();
        }
    }

    // Units above come before the units they hold.
    private IEnumerable<FileRecord> InOrder(ContentFile file)
    {
        var levels = set.Lists[ChoiceLists.PlaceLevel].Items.Select(x => x.Name).ToList();
        return file.Layout.Type == "place"
            ? file.Records.OrderBy(x => levels.IndexOf(Stored.Names(x.Value("level")).First()))
            : file.Records;
    }

    private void Import(FileRecord record, IContent? content)
    {
        if (content is { Trashed: true })
        {
            _notes.Add($"{record.Type} {record.Id}: đang ở thùng rác, không nhập lại.");
            return;
        }
        if (
            content is not null
            && writer.Write(DocumentRecords.Of(content, record.Table, record.Scope)) == writer.Write(record)
        )
        {
            _unchanged++;
            return;
        }
        if (content is null)
            _created++;
        else
            _updated++;
        _saved.Add(record.Key);
        var isNew = content is null;
        content ??= Create(record);
        Fill(content, record);
        if (isNew && !draftsOnly && IsCommune(record))
        {
            _communes.Add(content);
            return;
        }
        var saved = documents.Save(content, user);
        Check(saved, "lưu");
        foreach (
            var warning in saved.EventMessages?.GetAll().Where(x => x.MessageType == EventMessageType.Warning) ?? []
        )
            _notes.Add($"{record.Type} {record.Id}: {warning.Message}");
        if (!draftsOnly)
            Publish(content, record);
    }

    // Nothing lies below a commune, so that they can wait until the units above them are there.
    private bool IsCommune(FileRecord record) =>
        record is { Type: "place", Published: true }
        && Stored.Names(record.Value("level")).Contains(set.Lists[ChoiceLists.PlaceLevel].NameOf("commune"));

    private IContent Create(FileRecord record)
    {
        var content = documents.Create(
            NameOf(record, CampaignSnapshot.DefaultLanguage),
            _folders.ParentOf(record),
            record.Type,
            user
        );
        content.Key = record.Key;
        return content;
    }

    private static void Fill(IContent content, FileRecord record)
    {
        if (record.Table.Varies)
            foreach (var language in record.Languages)
                SetName(content, language, NameOf(record, language));
        foreach (var field in record.Table.AllFields)
        {
            foreach (
                var language in field.Varies && record.Table.Varies ? record.Languages.AsEnumerable<string?>() : [null]
            )
                content.SetValue(field.Alias, record.Value(field.Alias, language), language);
            if (field.Kind is SourceKind)
                content.SetValue(SourceKind.NoteAlias(field.Alias), record.Value(SourceKind.NoteAlias(field.Alias)));
        }
    }

    // Umbraco numbers equal names of siblings: "Tin (1)". That is no reason to rename.
    private static void SetName(IContent content, string language, string name)
    {
        if (
            content.GetCultureName(language) is not { } now
            || (now != name && !now.StartsWith($"{name} (", StringComparison.Ordinal))
        )
            content.SetCultureName(name, language);
    }

    private void Publish(IContent content, FileRecord record)
    {
        if (!record.Published)
        {
            if (content.Published)
                Check(documents.Unpublish(content), "ngừng xuất bản");
            return;
        }
        foreach (
            var gone in content.PublishedCultures.Except(record.Languages, StringComparer.OrdinalIgnoreCase).ToList()
        )
            if (record.Table.Varies)
                Check(documents.Unpublish(content, gone), $"ngừng xuất bản {gone}");
        Check(documents.Publish(content, record.Table.Varies ? [.. record.Languages] : ["*"]), "xuất bản");
    }

    private static string NameOf(FileRecord record, string language) =>
        Names.Short(
            Stored.Text(record.Value(CommonFields.Title, language))
                ?? Stored.Text(record.Value("officialText", language))
                ?? Stored.Text(record.Value(CommonFields.Title, CampaignSnapshot.DefaultLanguage))
                ?? Names.OfPlace(record)
                ?? Stored.Text(record.Value("written"))
                ?? record.Id
        );

    private static void Check(OperationResult result, string deed)
    {
        if (!result.Success)
            throw new InvalidOperationException(
                $"Không {deed} được ({result.Result}). {Messages(result.EventMessages)}"
            );
    }

    private static void Check(PublishResult result, string deed)
    {
        if (result.Success)
            return;
        var properties = string.Join(", ", result.InvalidProperties?.Select(x => x.Alias) ?? []);
        throw new InvalidOperationException(
            $"Không {deed} được ({result.Result}) {properties}. {Messages(result.EventMessages)}"
        );
    }

    private static string Messages(EventMessages? messages) =>
        string.Join(" ", messages?.GetAll().Select(x => x.Message) ?? []);
}
