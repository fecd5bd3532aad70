using System.Collections.Immutable;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;

namespace Campaign.Content.Files;

/// <summary>All content files, read and checked, with what depends on what.</summary>
internal sealed class ContentSet
{
    private readonly Dictionary<(string Type, RecordScope Scope, string Id), (FileRecord Record, string File)> _byId =
    [];
    private readonly Dictionary<Guid, FileRecord> _byKey = [];
    private readonly Dictionary<string, HashSet<string>> _dependencies = [];
    private readonly List<ContentFault> _faults = [];
    private readonly List<FileLayout> _unreadable = [];
    private readonly Func<string, string, Guid?> _elsewhere;

    private ContentSet(
        RecordTypes types,
        string folder,
        VocabularySet vocabularies,
        ImmutableArray<(string Tag, string Name)> languages,
        Func<string, string, Guid?> elsewhere
    )
    {
        (Types, Folder, Vocabularies, LanguageNames, _elsewhere) = (types, folder, vocabularies, languages, elsewhere);
        Lists = new ChoiceLists(Vocabularies);
        Languages = [.. LanguageNames.Select(x => x.Tag)];
    }

    /// <summary>What types of records there are.</summary>
    public RecordTypes Types { get; }

    public string Folder { get; }

    public VocabularySet Vocabularies { get; }

    public ChoiceLists Lists { get; }

    public ImmutableArray<(string Tag, string Name)> LanguageNames { get; }

    public ImmutableArray<string> Languages { get; }

    /// <summary>The files in the order in which they are imported.</summary>
    public List<ContentFile> Files { get; } = [];

    public IReadOnlyList<ContentFault> Faults => _faults;

    /// <summary>Reads a content folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="types">What types of records there are.</param>
    /// <param name="elsewhere">
    /// Gives the key of a record, by type and id, that is in the database but in no file; null if there is none.
    /// </param>
    /// <param name="now">For rules that need a time of publishing.</param>
    public static ContentSet Read(
        string folder,
        RecordTypes types,
        Func<string, string, Guid?> elsewhere,
        DateTimeOffset now
    )
    {
        var faults = new List<ContentFault>();
        var vocabularies = VocabularyFiles.Read(folder, faults);
        var set = new ContentSet(types, folder, vocabularies, VocabularyFiles.Languages(folder, faults), elsewhere);
        set._faults.AddRange(faults);
        var readers = new List<RecordReader>();
        foreach (var path in Paths(folder))
            if (FileLayout.Of(path, types.Tables) is not { } layout)
                set._faults.Add(new ContentFault(path, 0, 0, "", "Không có loại tệp này trong thư mục nội dung."));
            else if (YamlFile.Load(folder, path, set._faults) is (var file, { } root))
            {
                var reader = new RecordReader(file, layout, set);
                reader.Identify(root);
                readers.Add(reader);
                set.Files.Add(new ContentFile(layout, [.. reader.Records]));
            }
            else
                set._unreadable.Add(layout);
        foreach (var reader in readers)
            reader.Fill();
        foreach (var file in set.Files)
            set.CheckPlaceInTree(file);
        set._faults.AddRange(new RuleCheck(set, now).Faults());
        set._faults.AddRange(FileTwins.Faults(set).ToList());
        set.Files.Sort((x, y) => (x.Layout.Rank, x.Layout.Path).CompareTo((y.Layout.Rank, y.Layout.Path)));
        return set;
    }

    /// <summary>Places that do not come from a content folder.</summary>
    public static ContentSet OfPlaces(string name, IReadOnlyList<FileRecord> places, DateTimeOffset now)
    {
        var set = new ContentSet(RecordTypes.OfProduct, "", new VocabularySet([]), [], (_, _) => null);
        foreach (var place in places)
            set.Add(place, name);
        set.Files.Add(new ContentFile(new FileLayout(name, "place", RecordScope.Global, false, 0), [.. places]));
        set._faults.AddRange(new RuleCheck(set, now).Faults());
        return set;
    }

    /// <summary>Adds a record; false when its id or key is taken.</summary>
    public bool Add(FileRecord record, string file) =>
        _byId.TryAdd((record.Type, record.Scope.For(record.Type), record.Id), (record, file))
        & _byKey.TryAdd(record.Key, record);

    public Guid? Find(string type, RecordScope scope, string id, string askedBy)
    {
        if (_byId.TryGetValue((type, scope, id), out var found))
        {
            Depend(askedBy, found.File);
            return found.Record.Key;
        }
        if (scope != RecordScope.Global)
            return null;
        if (_elsewhere(type, id) is { } known)
            return known;
        // It may be in a file that cannot be read; then that file's fault is the one to correct.
        if (
            _unreadable.FirstOrDefault(x =>
                x.Type == type && (!x.Single || x.Path.EndsWith($"/{id}.yaml", StringComparison.Ordinal))
            )
            is not { } file
        )
            return null;
        Depend(askedBy, file.Path);
        return scope.KeyOf(type, id);
    }

    public FileRecord? Find(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>Translations that nobody will see, because a document above them has none in their language.</summary>
    public IEnumerable<string> HiddenTranslations() =>
        from file in Files
        from record in file.Records
        from language in record.Languages
        let above = Ancestors(record)
            .Select(Find)
            .FirstOrDefault(x => x?.Table.Varies == true && !x.Languages.Contains(language))
        where above is not null
        select $"{file.Layout.Path}: {record.Id} có bản {language} nhưng chưa hiện, "
            + $"vì {above.Id} chưa có bản {language}.";

    /// <summary>Keys of the documents above a record.</summary>
    public ImmutableArray<Guid> Ancestors(FileRecord record)
    {
        var keys = ImmutableArray.CreateBuilder<Guid>();
        if (record.Province is { } province)
            keys.Add(TreeKeys.ProvinceFolder(province));
        else if (record.Scope.Campaign is { } campaign && record.Type != "campaign")
        {
            keys.Add(GlobalKey("campaign", campaign));
            if (record.Scope.Year is { } year && record.Type != "edition")
                keys.Add(EditionKey(campaign, year));
        }
        if (record.Parent is { Type: not "edition" } parent)
            keys.Add(parent.Key);
        return keys.ToImmutable();
    }

    /// <summary>The edition of a year, or the campaign when there is no year.</summary>
    public Guid ScopeKey(string campaign, int? year) =>
        year is { } y ? EditionKey(campaign, y) : GlobalKey("campaign", campaign);

    /// <summary>The key of a record whose id is unique everywhere, wherever it comes from.</summary>
    public Guid GlobalKey(string type, string id) =>
        _byId.TryGetValue((type, RecordScope.Global, id), out var found)
            ? found.Record.Key
            : _elsewhere(type, id) ?? RecordScope.Global.KeyOf(type, id);

    /// <summary>The edition of a year; its id is free, its year is not.</summary>
    public Guid EditionKey(string campaign, int year) =>
        Files
            .Where(x => x.Layout.Type == "edition" && x.Layout.Scope == new RecordScope(campaign, year))
            .SelectMany(x => x.Records)
            .FirstOrDefault()
            ?.Key
        ?? new RecordScope(campaign, null).KeyOf("edition", $"{year}");

    /// <summary>The faulty files and every file that depends on one of them, each with the cause.</summary>
    public Dictionary<string, string> Blocked(IEnumerable<string> faulty)
    {
        var blocked = faulty.Distinct().ToDictionary(x => x, x => x);
        // With a broken list of terms or languages, nothing else can be read correctly.
        if (blocked.Keys.FirstOrDefault(FileLayout.IsFoundation) is { } root)
            foreach (var file in Files)
                blocked.TryAdd(file.Layout.Path, root);
        for (var grew = true; grew; )
        {
            grew = false;
            foreach (var file in Files.Select(x => x.Layout.Path).Where(x => !blocked.ContainsKey(x)))
                if (_dependencies.GetValueOrDefault(file, []).FirstOrDefault(blocked.ContainsKey) is { } cause)
                    grew |= blocked.TryAdd(file, blocked[cause]);
        }
        return blocked;
    }

    private void CheckPlaceInTree(ContentFile file)
    {
        var (path, scope) = (file.Layout.Path, file.Layout.Scope);
        if (scope.Campaign is { } campaign && file.Layout.Type != "campaign")
            Need("campaign", RecordScope.Global, campaign, $"{campaign}/campaign.yaml");
        if (scope is { Campaign: { } above, Year: { } year } && file.Layout.Type != "edition")
        {
            var edition = $"{above}/{year}/edition.yaml";
            Depend(path, edition);
            if (!Files.Select(x => x.Layout).Concat(_unreadable).Any(x => x.Path == edition))
                _faults.Add(new ContentFault(path, 0, 0, "", $"Thiếu tệp {edition}."));
        }
        if (file.Layout.Province is { } province)
            Need("place", RecordScope.Global, province, "places/provinces.yaml");
        foreach (var record in file.Records.Where(x => x.Type is "campaign" && x.Id != scope.Campaign))
            _faults.Add(new(path, (int)record.Where.Line, (int)record.Where.Column, "id", "Phải giống tên thư mục."));

        void Need(string type, RecordScope within, string id, string where)
        {
            if (Find(type, within, id, path) is null)
                _faults.Add(new ContentFault(path, 0, 0, "", $"Thiếu «{id}» trong {where}."));
        }
    }

    private void Depend(string file, string on)
    {
        if (!_dependencies.TryGetValue(file, out var all))
            _dependencies[file] = all = [];
        if (file != on)
            all.Add(on);
    }

    private static IEnumerable<string> Paths(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(x => Path.GetRelativePath(folder, x).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(x => x.EndsWith(".yaml", StringComparison.Ordinal) || x.EndsWith(".yml", StringComparison.Ordinal))
            .Where(x => x != FileLayout.Languages && !IsVocabulary(x))
            .Order(StringComparer.Ordinal);

    private static bool IsVocabulary(string path) =>
        path.StartsWith(FileLayout.Vocabularies, StringComparison.Ordinal)
        && VocabularySet.Required.Any(x => path == $"{FileLayout.Vocabularies}{x}.yaml");
}

/// <summary>A content file and its records.</summary>
internal sealed record ContentFile(FileLayout Layout, List<FileRecord> Records);
