using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Errors;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Search;
using Campaign.Web.Words;

namespace Campaign.Web.Services;

/// <summary>The directory of services. Nothing a reader chooses appears in an address, a history or a log.</summary>
internal static class HelpPages
{
    /// <summary>A title that reveals nothing.</summary>
    internal const string NeutralTitle = "Tra cứu dịch vụ";

    /// <summary>The numbers and an empty form.</summary>
    public static Page Start(PageContext context) => Show(context, HelpForm.Empty, null, null);

    /// <summary>The form with its results, or the service that was opened.</summary>
    public static Page Lookup(PageContext context, SearchService search)
    {
        if (context.Query.Text("dich-vu") is { } slug)
            return One(context, slug);
        var form = Read(context);
        // People may call for help in any field, and then no field's error is shown next to the answer.
        foreach (var typed in (string?[])[form.Words, form.Commune])
            if (HelpNumbers.Of(typed, context.Snapshot, context.Today) is { IsAnswer: true } numbers)
                return Call(context, numbers);
        return Found(context, search, form);
    }

    private static Page Found(PageContext context, SearchService search, HelpForm form)
    {
        if (context.Query.Faults.Count > 0)
            return Show(context, form, null, "Có lựa chọn không đúng. Hãy chọn lại.").WithFaults();
        var answer = new PlaceLookup(context.Snapshot.Places, context.Today).Find(
            form.Chosen ?? form.Commune,
            form.Chosen is null ? form.Province : null
        );
        form = form with { Note = PlaceWords.Note(context.Snapshot.Places, answer, context.Today), Place = answer };
        if (!answer.Choices.IsEmpty)
            return Show(context, form, null, null);
        if (answer.Places.IsEmpty && (form.Province ?? form.Commune) is not null)
            return Show(context, form, null, "Chưa tìm thấy tên này. Thử viết thêm tên tỉnh, hoặc chỉ chọn tỉnh.")
                .WithFaults();
        var found = form.Words is { } words ? search.Matching(words, ItemType.Service, context.Snapshot.Seq) : null;
        if (form.Words is not null && found is null)
            return Show(
                context,
                form,
                null,
                null,
                "Chưa tìm được theo từ lúc này. Thử lại sau một phút, hoặc để trống ô này."
            ) with
            {
                Status = 503,
            };
        var query = new ServiceQuery(
            answer.Places,
            form.Kinds,
            form.Audience,
            form.Language,
            form.OpenNow ? context.Clock.Now : null,
            found
        );
        return Show(context, form with { Places = answer.Places }, context.Services.Find(query), null);
    }

    /// <summary>The numbers that answer what was typed, and the directory below them.</summary>
    public static Page Call(PageContext context, HelpNumbers numbers)
    {
        var page = Show(context, HelpForm.Empty, null, null);
        return page with
        {
            Model = (HelpModel)page.Model with { Numbers = numbers },
            Head = page.Head with { KeptHere = false },
        };
    }

    /// <summary>One service.</summary>
    public static Page One(PageContext context) => One(context, context.Segment("slug"));

    private static Page One(PageContext context, string slug)
    {
        if (context.Snapshot.FindBySlug<Service>(ItemType.Service, slug) is not { } service)
            return context.Missing(ItemType.Service, slug);
        if (!context.Services.Shows(service))
            return MissingPages.NotShown(context, service);
        var shown = Translation.Of(context, service);
        var head = (Head with { Data = [StructuredData.Service(context, shown.Item)] }).In(context, shown);
        // English has separate pages; other languages are shown inside the Vietnamese page.
        return Page.Of<ServiceView, Translation<Service>>(
            shown,
            context.Snapshot.Find<Service>(service.Id, LanguageNames.English) is { } english
                ? head with
                {
                    Twin = context.AddressOf(english),
                }
                : head
        );
    }

    private static PageHead Head =>
        new(NeutralTitle)
        {
            Quiet = true,
            Store = false,
            KeptHere = true,
        };

    private static Page Show(
        PageContext context,
        HelpForm form,
        ServiceResult? result,
        string? error,
        string? wordsError = null
    ) =>
        Page.Of<HelpView, HelpModel>(
            new HelpModel(context.Services.National, context.Services.Regional, form, result, error)
            {
                WordsError = wordsError,
            },
            Head with
            {
                Twin = "/en/help",
            }
        );

    private static HelpForm Read(PageContext context)
    {
        var (query, vocabularies) = (context.Query, context.Snapshot.Vocabularies);
        var places = context.Snapshot.Places;
        return new HelpForm
        {
            Province = query.Choice(
                "tinh",
                places.All.Where(x => x.Level == PlaceLevel.Province).Select(x => x.Ref),
                "tỉnh"
            ),
            Words = query.Typed("tim"),
            Commune = query.Typed("xa"),
            Chosen = query.Text("noi"),
            Kinds = query.Choices(
                "loai",
                [.. vocabularies[VocabularySet.ServiceKind].Terms.Select(x => x.Alias)],
                "loại dịch vụ"
            ),
            Audience = query.Choice(
                "cho",
                vocabularies[VocabularySet.Audience].Terms.Select(x => x.Alias),
                "đối tượng"
            ),
            Language = query.Choice("tieng", HelpForm.Languages(context), "ngôn ngữ"),
            OpenNow = query.Choice("mo", ["1"], "lựa chọn") is not null,
        };
    }
}

/// <summary>The submitted fields of the form, and how they were understood.</summary>
public sealed record HelpForm
{
    public static HelpForm Empty { get; } = new();

    /// <summary>Example places in the form's help text. Each of them is found.</summary>
    internal static readonly string[] PlaceExamples = ["bmt", "quận 1", "Đắk Nông"];

    /// <summary>Example words in the form's help text. Each of them finds a service.</summary>
    internal static readonly string[] WordExamples = ["bảo vệ trẻ em", "cấp cứu", "1900 96 96 80"];

    /// <summary>Words about the service: what it does, who runs it, or a number.</summary>
    public string? Words { get; init; }

    public string? Province { get; init; }
    public string? Commune { get; init; }

    /// <summary>Ref of the unit chosen from several with the same name.</summary>
    public string? Chosen { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];
    public string? Audience { get; init; }
    public string? Language { get; init; }
    public bool OpenNow { get; init; }

    /// <summary>A note on what became of a former unit.</summary>
    public string? Note { get; init; }

    /// <summary>The places found by name.</summary>
    public PlaceAnswer Place { get; init; } = PlaceAnswer.Nowhere;

    /// <summary>The current units that were searched.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Languages spoken in at least one service.</summary>
    internal static IReadOnlyList<string> Languages(PageContext context) =>
        [
            .. context
                .Snapshot.All<Service>()
                .SelectMany(x => x.SpokenLanguages)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}

/// <summary>The directory's page.</summary>
public sealed record HelpModel(
    ImmutableArray<Service> National,
    ImmutableArray<Service> Regional,
    HelpForm Form,
    ServiceResult? Result,
    string? Error
)
{
    /// <summary>The numbers that answer what was typed; null when it was no call for help.</summary>
    public HelpNumbers? Numbers { get; init; }

    /// <summary>Why the words could not be searched.</summary>
    public string? WordsError { get; init; }
}
