using Campaign.Content.Files;
using Campaign.Content.Projection;
using Campaign.Content.Publishing.OneOfEach;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Intake;
using Campaign.Core.Intake.Drafting;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Core.Vocabularies;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Intake;

/// <summary>
/// Makes of a reading what an officer accepts of it: drafts in the right places, all of them or none.
/// </summary>
public sealed class IntakeDesk
{
    private readonly IContentService _documents;
    private readonly ICoreScopeProvider _scopes;
    private readonly ILanguageService _languages;
    private readonly SnapshotStore _store;
    private readonly VocabularySet _vocabularies;
    private readonly RecordTypes _types;
    private readonly ClaimBook _claims;
    private readonly NewPlaces _newPlaces;
    private readonly IntakeSets _sets;
    private readonly CampaignClock _clock;

    internal IntakeDesk(
        IContentService documents,
        ICoreScopeProvider scopes,
        ILanguageService languages,
        SnapshotStore store,
        VocabularySet vocabularies,
        RecordTypes types,
        ClaimBook claims,
        NewPlaces newPlaces,
        IntakeSets sets,
        CampaignClock clock
    ) =>
        (_documents, _scopes, _languages, _store, _vocabularies, _types, _claims, _newPlaces, _sets, _clock) = (
            documents,
            scopes,
            languages,
            store,
            vocabularies,
            types,
            claims,
            newPlaces,
            sets,
            clock
        );

    /// <summary>The drafts of a reading beside what the database holds.</summary>
    /// <param name="reading">The reading.</param>
    public IReadOnlyList<DraftState> Compare(IntakeReading reading)
    {
        var database = DatabaseRecords.Read(_documents, _types.Tables);
        var known = Known(database);
        using var folder = new DraftFolder(_types.Tables, Writer(database), _vocabularies, []);
        var drafts = new DraftMatching(known).Match(IntakeDrafts.Of(reading, known.Surroundings));
        return [.. drafts.Select(x => State(x, known, folder))];
    }

    /// <summary>
    /// What came from the same document before and is not found in this reading: a corrected letter may have dropped
    /// it.
    /// </summary>
    /// <param name="drafts">The drafts of the reading, compared.</param>
    public IReadOnlyList<DroppedItem> Dropped(IReadOnlyList<DraftState> drafts)
    {
        if (drafts.FirstOrDefault(x => x.Draft.Type == "document") is not { Existing: not null } document)
            return [];
        var known = Known(DatabaseRecords.Read(_documents, _types.Tables));
        var found = drafts.Select(x => x.Existing).OfType<Guid>().ToHashSet();
        return [.. known.Of(document.Draft).Where(x => !found.Contains(x.Key)).Select(KnownContent.AsDropped)];
    }

    /// <summary>Makes drafts of what was accepted, all or nothing.</summary>
    /// <param name="accepted">Drafts, corrected as the officer wants them.</param>
    /// <param name="user">Umbraco's id of the officer.</param>
    /// <param name="along">What is to be made along with the messages; null: nothing.</param>
    public async Task<IntakeOutcome> MakeAsync(
        IReadOnlyList<IntakeDraft> accepted,
        int user,
        DraftCompanions? along = null
    )
    {
        var database = DatabaseRecords.Read(_documents, _types.Tables);
        var known = Known(database);
        var (companions, notes) = (along ?? new DraftCompanions()).Of(accepted, known);
        accepted = [.. accepted, .. companions];
        var languages = (await _languages.GetAllAsync())
            .OrderByDescending(x => x.IsDefault)
            .Select(x => (x.IsoCode, x.CultureName));
        using var folder = new DraftFolder(_types.Tables, Writer(database), _vocabularies, languages);
        if (DraftPlacing.Place(accepted, _types.Tables, known, folder) is { Count: > 0 } misplaced)
            return IntakeOutcome.Refused(misplaced);
        folder.Write();
        var set = ContentSet.Read(
            folder.Path,
            _types,
            (type, id) => database.All.FirstOrDefault(x => x.Type == type && x.Id == id)?.Key,
            _clock.UtcNow,
            asDrafts: true
        );
        if (set.Faults.Count > 0)
            return IntakeOutcome.Refused([.. set.Faults.Select(x => x.ToString())]);
        var keys = set.Files.SelectMany(x => x.Records).Select(x => x.Key).ToList();
        if (_documents.GetByIds(keys).Where(x => x.Trashed).Select(InBin).ToList() is { Count: > 0 } binned)
            return IntakeOutcome.Refused(binned);
        using var scope = _scopes.CreateCoreScope();
        var isNew = keys.Where(x => !database.Holds(x)).ToList();
        var writer = Writer(database, set);
        var result = new Importer(_documents, _scopes, set, writer, _claims, _newPlaces, draftsOnly: true, user).Run();
        if (result.Faults.Count > 0)
            return IntakeOutcome.Refused([.. result.Faults.Select(x => x.ToString())]);
        // What stays as it was does not belong to the set, whatever somebody else has begun to write in it.
        var key = _sets.Keep(isNew, [.. result.Saved.Except(isNew)]);
        scope.Complete();
        return new IntakeOutcome(result.Created + result.Updated, [], key) { Notes = notes };
    }

    /// <summary>The name of a field in the backoffice; its alias when the type has none of this name.</summary>
    /// <param name="type">Alias of the type.</param>
    /// <param name="field">Alias of the field; a part of a source with its dot.</param>
    public string NameOf(string type, string field) =>
        field.EndsWith(".note", StringComparison.Ordinal)
            ? "Nguồn: ghi chú"
            : _types.Tables.Find(type)?.Find(field.Split('.')[0])?.Name ?? field;

    private KnownContent Known(DatabaseRecords database) => new(database, _store.Current, _vocabularies, _clock.Today);

    private static DraftState State(IntakeDraft draft, KnownContent known, DraftFolder folder)
    {
        if (draft.Existing is not { } key || known.ByKey(key) is not { } existing)
            return new DraftState(draft, []);
        var node = folder.NodeOf(existing);
        var differences = draft
            .Fields.Select(x => new DraftDifference(
                x.Name,
                YamlLine.Of(DraftYaml.Find(node, x.Name)).TrimEnd(),
                YamlLine.Of(DraftYaml.Node(x, DraftYaml.Find(node, x.Name))).TrimEnd()
            ))
            .Where(x => x.Before != x.After)
            .ToList();
        return new DraftState(draft, differences);
    }

    private static string InBin(IContent item) =>
        $"«{item.Name}» đang ở thùng rác: hãy khôi phục hoặc xóa hẳn mục ấy trước.";

    private RecordWriter Writer(DatabaseRecords database, ContentSet? set = null) =>
        new(new ChoiceLists(_vocabularies), x => database.IdOf(x) ?? set?.Find(x)?.Id);
}
