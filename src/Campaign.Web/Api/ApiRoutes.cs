using Campaign.Core.Publication;
using Campaign.Web.Api.Start;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Changes;

namespace Campaign.Web.Api;

/// <summary>All addresses of the public API that are answered from the snapshot, on one screen.</summary>
internal sealed class ApiRoutes(StartPage start, ChangeList changes, ItemKinds kinds)
{
    private const string Root = "api/v1";

    public IReadOnlyList<Resource> Table { get; } =
    [
        new(Root, "getStart", "The starting point for a client: addresses, current edition, cursor.", start.Get)
        {
            Tag = "Start",
            Body = typeof(ApiStart),
            Parameters = [Parameter.MinVersion],
        },
        new("api/problems", "listProblemTypes", "Every problem type and what to do about it.", ProblemPages.All)
        {
            Tag = "Start",
            Body = typeof(ApiProblemTypes),
            DependsOn = [ItemType.Place],
            DependsOnDay = false,
        },
        new("api/problems/{name}", "getProblemType", "One problem type.", ProblemPages.One)
        {
            Tag = "Start",
            Body = typeof(ApiProblemType),
            DependsOn = [ItemType.Place],
            DependsOnDay = false,
        },
        new($"{Root}/changes", "listChanges", "What was published, updated or withdrawn since a cursor.", changes.List)
        {
            Tag = "Changes",
            Body = typeof(ApiChanges),
            DependsOnNotices = true,
            Parameters =
            [
                Parameter.Since,
                Parameter.Place with
                {
                    Description =
                        "Code of a place: only changes of what it publishes itself, and of what its province and the "
                        + "whole country publish for it, before or after the change.",
                },
                Parameter.Limit with
                {
                    Description = "Rows in one answer; 200 if not given.",
                },
                Parameter.MinVersion,
            ],
        },
        .. kinds.All.SelectMany(x => KindRoutes.Of(Root, x)),
    ];
}
