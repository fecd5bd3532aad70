using System;
using System.Linq;
using System.Threading.Tasks;
using Campaign.Generated.Kiota.Models;

namespace Campaign.Generated.Kiota;

/// <summary>
/// What somebody writes who shows help lines in an own program: compiled against the generated client, so that it stops
/// compiling when the document loses something.
/// </summary>
public static class KiotaPage
{
    public static async Task<string> WriteAsync(CampaignClient client)
    {
        var start = await client.Api.V1.GetAsync();
        var services = await client.Api.V1.Services.GetAsync(x =>
        {
            x.QueryParameters.Limit = 2;
            x.QueryParameters.Lang = "vi-VN";
        });
        var first = services!.Items!.First();
        // One item by its id has the same number.
        var same = await client.Api.V1.Services[first.Id!.Value].GetAsync();
        DateTimeOffset changed = same!.UpdatedAt!.Value;
        try
        {
            await client.Api.V1.Messages[Guid.Empty].GetAsync();
            return "There is a message without an id.";
        }
        catch (Problem problem)
        {
            if (problem.Status != 404 || problem.Type?.EndsWith("/api/problems/not-found") != true)
                return "Not the problem: " + problem.Type;
        }
        try
        {
            await client.Api.V1.Services.GetAsync(x => x.QueryParameters.Place = "khong-co");
            return "There is no such place.";
        }
        catch (Problem problem)
        {
            if (problem.Parameter != "place")
                return "It does not name the parameter: " + problem.Detail;
        }
        return $"{start!.Name}: {first.Title}, {same.Phones!.First().Number}, {changed.Millisecond >= 0}";
    }
}
