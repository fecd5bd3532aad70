using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Management.Server;

internal sealed record ScriptReviewRequest(string? Text, string? Language, Guid[]? Near);

/// <summary>What our own extension of the client asks.</summary>
internal static class CampaignEndpoints
{
    private const int LongestScript = 100_000;

    public static void MapCampaign(this IEndpointRouteBuilder api)
    {
        var campaign = api.MapGroup("campaign").WithTags("Campaign");
        campaign
            .MapGet("dashboard", DashboardAsync)
            .Needs(Permissions.Dashboard)
            .WithSummary("What is live, due and overdue");
        campaign
            .MapPost("script-review", Review)
            .Needs(Permissions.DocumentRead)
            .WithSummary("Length and spoken text of a script");
        campaign
            .MapGet("translations/document/{id:guid}", Translations)
            .Confines(UmbracoObjectTypes.Document)
            .Needs(Permissions.DocumentRead)
            .WithSummary("A draft's translations, and what was changed in the original since each was saved");
        campaign
            .MapGet("account-events", EventsAsync)
            .Needs(Permissions.Users)
            .WithSummary("The audit log of accounts");
        campaign
            .MapGet("not-hosted", () => new { operations = NotHostedOperations.Operations })
            .Needs(Permissions.SignedIn)
            .WithSummary("Operations of Umbraco's Management API that are not part of this product");
    }

    private static async Task<object> DashboardAsync(
        HttpContext http,
        ICampaignDashboard dashboard,
        NodeAccess access,
        CancellationToken cancel
    )
    {
        var officer = http.Officer();
        return new
        {
            lists = await dashboard.ReadAsync(
                officer,
                x => access.Reaches(officer, UmbracoObjectTypes.Document, x),
                cancel
            ),
        };
    }

    private static IResult Review(HttpContext http, ScriptReviewRequest request, IScriptReviewer reviewer)
    {
        if (request.Text is not { Length: <= LongestScript } text)
            return Problems.Invalid($"Lời phát thanh dài quá {LongestScript} ký tự.");
        var language = request.Language ?? "vi-VN";
        return Results.Ok(
            new { review = reviewer.Review(text.Normalize(), language, http.Officer(), (request.Near ?? []).Take(2)) }
        );
    }

    private static TranslationReview Translations(HttpContext http, ITranslationReviews reviews, Guid id) =>
        reviews.Read(http.Officer(), id);

    private static async Task<IResult> EventsAsync(
        AccountLog log,
        OfficerDirectory officers,
        Guid? officer,
        int skip = 0,
        int take = 100
    )
    {
        var (total, items) = await log.ReadAsync(officer, skip, take);
        return Results.Ok(
            new Paged<object>(
                total,
                items.Select(x =>
                    (object)
                        new
                        {
                            x.At,
                            kind = x.Kind.ToString(),
                            x.Officer,
                            name = Name(officers, x.Officer),
                            by = Name(officers, x.By),
                            x.Address,
                            x.Detail,
                        }
                )
            )
        );
    }

    private static string? Name(OfficerDirectory officers, Guid? key) =>
        key is { } known ? officers.Find(known)?.Name : null;
}
