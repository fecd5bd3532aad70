using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Web.Pages;
using Campaign.Web.Recalls;
using Microsoft.AspNetCore.Mvc;

namespace Campaign.Web.Site.Recalls;

/// <summary>What was recalled and corrected, for people who hold a copy; each notice is a sheet to print.</summary>
internal static class RecallPages
{
    private const int LargestForm = 4 << 10;

    public static void MapRecalls(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(RecallText.Path, All);
        routes.MapPage($"{RecallText.Path}/{{id:guid}}", One, RecallText.Code);
        routes
            .MapPost(
                $"{RecallText.Path}/{{id:guid}}",
                (HttpContext http, PageEndpoint pages, RecallStore recalls) =>
                    pages.PostAsync(http, page => AcknowledgedAsync(page, recalls, http.RequestAborted))
            )
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .ExcludeFromDescription();
    }

    private static Page All(PageContext context) =>
        Page.Of<RecallsView, RecallsModel>(
            new([.. context.Snapshot.Notices.All.Where(x => x.HoldsIn(context.Snapshot))]),
            new PageHead("Thu hồi và đính chính")
            {
                Description = "Những nội dung đã thu hồi hoặc đính chính: ai đang giữ bản cũ thì không dùng nữa.",
                Theme = context.CurrentTheme,
            }
        );

    private static Page One(PageContext context) => Sheet(context, context.Query.Text(RecallText.Code), taken: null);

    // A code is of one letter: whoever has it has read the letter. Nothing else is known of them.
    private static async Task<Page> AcknowledgedAsync(PageContext context, RecallStore recalls, CancellationToken stop)
    {
        var code = context.Query.Text(RecallText.Code) ?? "";
        var about = code.Length is > 0 and < 100 ? await recalls.AcknowledgeAsync(code, stop) : null;
        return Sheet(context, code: null, taken: about?.ToString() == context.Segment("id"));
    }

    private static Page Sheet(PageContext context, string? code, bool? taken)
    {
        var notice = context.Snapshot.Notices.All.FirstOrDefault(x => x.Id.ToString() == context.Segment("id"));
        if (notice?.HoldsIn(context.Snapshot) != true)
            return context.NotFound("thông báo thu hồi nào");
        var page = Page.Of<RecallView, RecallModel>(
            new(notice, code, taken),
            new PageHead(notice.Kind == RecallKind.Withdrawn ? "Thông báo thu hồi" : "Thông báo đính chính")
            {
                Listed = false,
                Store = code is null && taken is null,
                Theme = context.CurrentTheme,
            }
        );
        return taken == false ? page with { Status = StatusCodes.Status400BadRequest } : page;
    }
}

/// <summary>Every notice that holds.</summary>
/// <param name="Notices">The notices, the newest first.</param>
public sealed record RecallsModel(ImmutableArray<RecallNotice> Notices);

/// <summary>One notice.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Code">The code of the letter that led here; null: none.</param>
/// <param name="Taken">Whether the station's word was taken; null: it said nothing.</param>
public sealed record RecallModel(RecallNotice Notice, string? Code, bool? Taken);
