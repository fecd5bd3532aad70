using Campaign.Core.Places;
using Campaign.Core.Text.Typing;
using Campaign.Web.Pages;
using Campaign.Web.Search;
using Campaign.Web.Services;
using Campaign.Web.Words;

namespace Campaign.Web.Embeds;

/// <summary>Pages that other sites may frame, and the page on which one gets such a frame.</summary>
internal static class EmbedPages
{
    private const int LongestValue = 60;
    private static readonly PageShell Shell = PageShell.Framed<EmbedDocument>();

    /// <summary>Query parameters of an embed.</summary>
    public static readonly string[] Parameters = ["place", "nen", Translation.Parameter];

    /// <summary>Query parameters of the page that hands them out.</summary>
    public static readonly string[] ChoiceParameters = ["muc", PlaceField.Name, "nen", Translation.Parameter];

    /// <summary>
    /// One embed. Whatever is wrong with its address, the help lines are there: the reader of a portal did not write
    /// it.
    /// </summary>
    public static Page Show(PageContext context)
    {
        var (name, code) = (context.Segment("what"), Value(context, "place"));
        var look = Value(context, "nen");
        if (EmbedSubject.Find(name) is not { } subject)
            return Fault(context, EmbedSubject.Help, StatusCodes.Status404NotFound, $"Không có mục «{name}».");
        var tongue = Value(context, Translation.Parameter);
        if (tongue is not null && EmbedWords.Find(tongue) is null)
            return Fault(
                context,
                subject,
                StatusCodes.Status400BadRequest,
                $"Không có tiếng «{tongue}»: {string.Join(" hoặc ", EmbedWords.Tags)}."
            );
        if (look is not null && !EmbedAddress.Looks.Contains(look))
            return Fault(context, subject, StatusCodes.Status400BadRequest, $"Không có nền «{look}»: sang hoặc toi.");
        if (code is null)
            return Of(context, EmbedModel.Of(subject, context.Snapshot, context.Today, null));
        // A frame keeps the code of a unit for years after it is gone.
        var (places, today) = (context.Snapshot.Places, context.Today);
        return places.Resolve(code, today) switch
        {
            [var place] => Of(context, EmbedModel.Of(subject, context.Snapshot, today, place)),
            [_, ..] heirs => Fault(
                context,
                subject,
                StatusCodes.Status404NotFound,
                $"Nơi có mã «{code}» nay thuộc nhiều nơi, hãy chọn một: "
                    + $"{string.Join("; ", heirs.Select(x => $"{PlaceWords.Name(places, x.Ref, today)} ({x.Ref})"))}."
            ),
            _ => Fault(context, subject, StatusCodes.Status404NotFound, $"Không có nơi nào mang mã «{code}»."),
        };
    }

    // It is named in what is wrong with it, and anyone may write the address.
    private static string? Value(PageContext context, string name) =>
        context.Query.Typed(name) is { } value ? value[..Math.Min(value.Length, LongestValue)] : null;

    /// <summary>The page on which anyone gets a frame, JSON or plain HTML for a portal.</summary>
    public static Page Choose(PageContext context)
    {
        var query = context.Query;
        var subject = query.Choice("muc", EmbedSubject.All.Select(x => x.Name), "mục") is { } name
            ? EmbedSubject.Find(name)!
            : EmbedSubject.Help;
        var look = query.Choice("nen", EmbedAddress.Looks, "nền");
        var words =
            EmbedWords.Find(query.Choice(Translation.Parameter, EmbedWords.Tags, "ngôn ngữ") ?? "")
            ?? EmbedWords.Vietnamese;
        var field = PlaceField.ReadKnown(context, out var call);
        if (call is not null)
            return call;
        return Page.Of<EmbedsView, EmbedsModel>(
            new(new(context.Origin, subject, field.Place, look, words), field.Typed, field.Answer),
            new PageHead("Đưa vào cổng thông tin khác")
            {
                Description = "Số điện thoại trợ giúp, thông điệp và lịch trong trang của cơ quan, trường học.",
                Theme = context.CurrentTheme,
            }
        );
    }

    // Browsers keep no page about getting help, as on the site itself.
    private static Page Of(PageContext context, EmbedModel found)
    {
        var words = EmbedWords.Find(Value(context, Translation.Parameter) ?? "") ?? EmbedWords.Vietnamese;
        var model = found.In(words, context.Snapshot);
        return Page.Of<EmbedView, EmbedModel>(
            model,
            new PageHead(words.NeutralTitle)
            {
                Listed = false,
                Store = model.Subject != EmbedSubject.Help,
                KeptHere = true,
            }
        ) with
        {
            Shell = Shell,
        };
    }

    private static Page Fault(PageContext context, EmbedSubject subject, int status, string fault) =>
        Of(context, EmbedModel.OfHelp(subject, context.Snapshot, context.Today) with { Fault = fault }).NotKept() with
        {
            Status = status,
        };
}
