using Campaign.Content.Projection;
using Campaign.Content.Publishing.OneOfEach;
using Campaign.Content.Types;
using Campaign.Core.Vocabularies;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Files;

/// <summary>What the command line's <c>content</c> and <c>places</c> commands do.</summary>
public sealed class ContentCommands
{
    private readonly IContentService _documents;
    private readonly ICoreScopeProvider _scopes;
    private readonly LanguageInstaller _languages;
    private readonly TypeInstaller _types;
    private readonly VocabularySet _vocabularies;
    private readonly RecordTypes _records;
    private readonly ClaimBook _claims;
    private readonly NewPlaces _newPlaces;
    private readonly TimeProvider _time;

    internal ContentCommands(
        IContentService documents,
        ICoreScopeProvider scopes,
        LanguageInstaller languages,
        TypeInstaller types,
        VocabularySet vocabularies,
        RecordTypes records,
        ClaimBook claims,
        NewPlaces newPlaces,
        TimeProvider time
    ) =>
        (_documents, _scopes, _languages, _types, _vocabularies, _records, _claims, _newPlaces, _time) = (
            documents,
            scopes,
            languages,
            types,
            vocabularies,
            records,
            claims,
            newPlaces,
            time
        );

    /// <summary>Whether the database has no campaign yet: then a first start imports the content folder.</summary>
    public bool IsEmpty() => _documents.GetRootContent().All(x => x.ContentType.Alias != "campaign");

    /// <summary>
    /// Imports a content folder. A record that says the same as the database is not saved; a file with a fault is left
    /// out as a whole, and so is every file that depends on it; every other file is imported as a whole.
    /// </summary>
    /// <param name="folder">The content folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public async Task<ImportResult> ImportAsync(string folder)
    {
        var set = Read(folder);
        if (set.Faults.All(x => !FileLayout.IsFoundation(x.File)))
        {
            await _languages.InstallAsync(set.LanguageNames);
            await _types.InstallAsync(set.Lists);
        }
        return new Importer(_documents, _scopes, set, Writer(set), _claims, _newPlaces).Run();
    }

    /// <summary>The faults of a content folder; empty when it can be imported.</summary>
    /// <param name="folder">The content folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public IReadOnlyList<ContentFault> Validate(string folder) => Read(folder).Faults;

    /// <summary>
    /// Like <see cref="Validate(string)"/>, from the files alone: a reference to a record that is only in the
    /// database is a fault.
    /// </summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="types">What types of records there are.</param>
    /// <param name="time">The clock.</param>
    public static IReadOnlyList<ContentFault> ValidateFiles(string folder, RecordTypes types, TimeProvider time) =>
        ContentSet.Read(folder, types, (_, _) => null, time.GetUtcNow()).Faults;

    /// <summary>
    /// Writes the database's records to a content folder. Files whose data is the same keep every byte.
    /// </summary>
    /// <param name="folder">The content folder; made when it does not exist.</param>
    public ExportResult Export(string folder)
    {
        Directory.CreateDirectory(folder);
        Exporter.WriteVocabularies(folder, _vocabularies);
        var database = DatabaseRecords.Read(_documents, _records.Tables);
        var set = Read(folder);
        return new Exporter(database, set, new RecordWriter(set.Lists, x => database.IdOf(x) ?? set.Find(x)?.Id)).Run();
    }

    /// <summary>
    /// Imports the country's administrative units from the JSON of thanglequoc/vietnamese-provinces-database: all or
    /// none.
    /// </summary>
    /// <param name="file">A list of provinces with <c>Code</c>, <c>FullName</c> and <c>Wards</c>.</param>
    /// <param name="validFrom">First day of names and parents that the database does not know yet.</param>
    public ImportResult ImportPlaces(string file, DateOnly? validFrom = null) =>
        new PlaceImport(
            _documents,
            _scopes,
            _claims,
            _newPlaces,
            validFrom ?? PlaceImport.Reform,
            _time.GetUtcNow()
        ).Run(file);

    /// <summary>Imports a table of former units, see <see cref="FormerUnits.Columns"/>: all or none.</summary>
    /// <param name="file">Text with tabs between columns.</param>
    public ImportResult ImportFormerPlaces(string file) =>
        new FormerUnits(_documents, _scopes, _claims, _newPlaces, _time.GetUtcNow()).Run(file);

    private ContentSet Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"Không có thư mục {folder}.");
        var database = new Lazy<Dictionary<(string, string), Guid>>(() =>
            DatabaseRecords
                .Read(_documents, _records.Tables)
                .All.DistinctBy(x => (x.Type, x.Id))
                .ToDictionary(x => (x.Type, x.Id), x => x.Key)
        );
        return ContentSet.Read(folder, _records, Elsewhere, _time.GetUtcNow());

        Guid? Elsewhere(string type, string id)
        {
            var key = RecordScope.Global.KeyOf(type, id);
            if (_documents.GetById(key) is { Trashed: false })
                return key;
            return database.Value.TryGetValue((type, id), out var made) ? made : null;
        }
    }

    private RecordWriter Writer(ContentSet set) =>
        new(
            set.Lists,
            x => set.Find(x)?.Id ?? (_documents.GetById(x) is { } content ? DocumentRecords.IdOf(content) : null)
        );
}
