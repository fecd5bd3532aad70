using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Keys;

namespace Campaign.Web.Reporting;

/// <summary>The address at which provinces' own systems hand in reports: a key with the scope results.</summary>
internal static class ReportRoutes
{
    public static void MapReports(this IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("/api/v1/result-reports")
            .RequireScope(Scopes.Results)
            .MapPost("", TakeAsync)
            .WithName("postResultReport")
            .WithMetadata(
                new DocumentedOperation(
                    "Hand in a unit's report. It is public when officers have accepted it.",
                    "Results"
                )
                {
                    Request = typeof(ReportWords),
                    Response = typeof(ReportTaken),
                    Status = 201,
                    NeedsIdempotencyKey = true,
                    Scope = Scopes.Results,
                    Problems = [ProblemType.Conflict],
                }
            );

    private static async Task<IResult> TakeAsync(HttpContext http, ReportIntake intake)
    {
        var idempotency = IdempotencyKey.Required(http);
        var words = await RequestBody.ReadAsync<ReportWords>(http, Answer.JsonOptions);
        var key = http.Features.Get<CallerKey>()!;
        var (taken, isNew) = await intake.TakeAsync(words, key, idempotency, http.RequestAborted);
        return Results.Json(taken, Answer.JsonOptions, statusCode: isNew ? 201 : 200);
    }
}
