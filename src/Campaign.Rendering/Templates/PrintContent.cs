using Campaign.Rendering.Themes;

namespace Campaign.Rendering.Templates;

/// <summary>Everything a sheet says: plain data, filled in by whoever knows the campaign and the commune.</summary>
public sealed record PrintContent
{
    /// <summary>The message, verbatim; for scripts and programmes their title. At most 300 characters.</summary>
    public required string Message { get; init; }

    /// <summary>The help line that must follow the message wherever it is shown; empty for none.</summary>
    public string HelpLine { get; init; } = "";

    /// <summary>Name of the visual identity.</summary>
    public required string Theme { get; init; }

    /// <summary>BCP 47 tag of the content's language.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>Name of the campaign, as its plan writes it.</summary>
    public string CampaignName { get; init; } = "";

    /// <summary>
    /// Language of the campaign's name if it has none in the content's language; empty when it is the same.
    /// </summary>
    public string CampaignLanguage { get; init; } = "";

    /// <summary>When, as it should read: "15/11 – 15/12".</summary>
    public string Dates { get; init; } = "";

    /// <summary>The commune or province this copy is for, in Vietnamese; empty for the nation.</summary>
    public string PlaceName { get; init; } = "";

    /// <summary>Where an event takes place, in words; when empty, the line is left out.</summary>
    public string Venue { get; init; } = "";

    /// <summary>The body that issues this copy; when empty, the line is left out.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Language of its name if it has none in the content's language; empty when it is the same.</summary>
    public string OrganisationLanguage { get; init; } = "";

    /// <summary>Numbers to call, most urgent first; at most six.</summary>
    public IReadOnlyList<Hotline> Hotlines { get; init; } = [];

    /// <summary>Address behind the QR code (the local page); empty for none. http or https.</summary>
    public string QrUrl { get; init; } = "";

    /// <summary>
    /// Address behind the QR code of the card that is carried hidden; empty for none. It should name no place.
    /// </summary>
    public string CardUrl { get; init; } = "";

    /// <summary>Logos of the issuing bodies; at most four.</summary>
    public IReadOnlyList<Logo> Logos { get; init; } = [];

    /// <summary>Last line: source, licence, version.</summary>
    public string Credit { get; init; } = "";

    /// <summary>Marks the sheet as a sample ("mẫu").</summary>
    public bool IsSample { get; init; }

    /// <summary>Running text with headings: leaflets, message sheets, notices at the head of a programme.</summary>
    public IReadOnlyList<PrintSection> Sections { get; init; } = [];

    /// <summary>A broadcast script, in the order it is read.</summary>
    public IReadOnlyList<ScriptRow> Script { get; init; } = [];

    /// <summary>An event's or a station's programme, in order.</summary>
    public IReadOnlyList<ProgrammeRow> Programme { get; init; } = [];

    /// <summary>The scripts of a station's programme, each from a new page; empty for an event.</summary>
    public IReadOnlyList<ScriptSheet> Scripts { get; init; } = [];

    /// <summary>A report's tables, in order.</summary>
    public IReadOnlyList<PrintTable> Tables { get; init; } = [];

    /// <summary>Parts of a speaker's kit, in order.</summary>
    public IReadOnlyList<PrintPart> Parts { get; init; } = [];

    /// <summary>What stands above a bulletin; null for other pieces.</summary>
    public PrintMasthead? Masthead { get; init; }

    /// <summary>Headings of a bulletin's articles that had no room; empty while all have.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>
    /// The fixed words of the sheets; null for those of <c>themes/words.json</c>, or else Vietnamese.
    /// </summary>
    public PrintWords? Words { get; init; }
}

/// <summary>A number to call.</summary>
/// <param name="Number">Grouped as it is spoken: "1900 96 96 80".</param>
/// <param name="Label">Who answers.</param>
/// <param name="Note">Hours and cost, if known.</param>
/// <param name="Language">Language of label and note if it is not the content's; empty when it is the same.</param>
public sealed record Hotline(string Number, string Label, string Note = "", string Language = "");

/// <summary>A logo, carried inside the sheet.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="MediaType">image/png, image/jpeg or image/svg+xml.</param>
/// <param name="Name">Whose logo it is: its text alternative.</param>
public sealed record Logo(ReadOnlyMemory<byte> Bytes, string MediaType, string Name);

/// <summary>Running text.</summary>
/// <param name="Heading">May be empty.</param>
/// <param name="Text">Paragraphs separated by line breaks.</param>
public sealed record PrintSection(string Heading, string Text);

/// <summary>A part of a kit, with a heading of its own.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Sections">What it says.</param>
public sealed record PrintPart(string Title, IReadOnlyList<PrintSection> Sections)
{
    /// <summary>A table below; null: none. Cells may be empty, to be filled in by hand.</summary>
    public PrintTable? Table { get; init; }

    /// <summary>Language of the sections, if it is not the content's; empty when it is the same.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether it begins a page, so that it can be handed out by itself.</summary>
    public bool OnItsOwn { get; init; }

    /// <summary>Whether it shows the numbers to call, large.</summary>
    public bool ShowsCalls { get; init; }
}

/// <summary>A script within a programme.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Segments">In the order they are read.</param>
/// <param name="IsSample">Marks it as a sample.</param>
public sealed record ScriptSheet(string Title, IReadOnlyList<ScriptRow> Segments, bool IsSample);

/// <summary>A table of figures.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Heads">Headings of its columns: the first of names, the others of numbers.</param>
/// <param name="Rows">As many cells each as there are headings.</param>
public sealed record PrintTable(string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>One turn of a script.</summary>
/// <param name="Speaker">Who reads: "Nữ", "Nam", "Nhạc".</param>
/// <param name="Text">What is read, numbers already in words; or what is played.</param>
/// <param name="Seconds">How long it takes.</param>
public sealed record ScriptRow(string Speaker, string Text, int Seconds);

/// <summary>One point of an event's programme.</summary>
/// <param name="Time">"8:00", "8:00 – 8:30".</param>
/// <param name="Title">What happens.</param>
/// <param name="Detail">Who, how; may be empty.</param>
public sealed record ProgrammeRow(string Time, string Title, string Detail = "");
