using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.Web.Api.OpenApi;

/// <summary>The parts of the API document that belong to no single operation.</summary>
internal sealed class DocumentParts : IDocumentFilter
{
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Start"] = "The starting point for a client, and what its problems mean.",
        ["Changes"] = "Keeping a copy up to date: what was published, updated or withdrawn.",
        ["Campaigns"] = "Campaigns, their editions and themes.",
        ["Messages"] = "Key messages, verbatim, with corrections beside them.",
        ["Materials"] = "Posters, leaflets, clips.",
        ["Services"] = "Help services and hotlines. A shelter never has a location.",
        ["Events"] = "Events and days of observance.",
        ["Scripts"] = "Texts for loudspeakers and radio.",
        ["Programmes"] = "A commune's programme for a day.",
        ["Results"] = "What units reported of an edition, summed.",
        ["Embeds"] = "For other people's portals: help lines first.",
        ["Boards"] = "Files for boards in public places.",
        ["Bulletins"] = "Issues put together of published items.",
        ["Speakers"] = "For people who talk to people in a room.",
        ["Search"] = "Ranked hits of every type.",
        ["Plans"] = "Legal documents, targets, allocations, reporting duties, organisations.",
        ["Places"] = "Administrative units, now and before.",
        ["Feeds"] = "Atom, RSS, JSON Feed and iCalendar.",
        ["Webhooks"] = "Notification of changes, signed as Standard Webhooks 1.0.0 says.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        swaggerDoc.Components.SecuritySchemes["key"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key from the campaign's office. Reading needs no key.",
        };
        var used = swaggerDoc
            .Paths.Values.SelectMany(x => x.Operations!.Values)
            .SelectMany(x => x.Tags!)
            .Select(x => x.Name)
            .ToHashSet();
        swaggerDoc.Tags = Tags.Where(x => used.Contains(x.Key))
            .Select(x => new OpenApiTag { Name = x.Key, Description = x.Value })
            .ToHashSet();
        // A comment may be wrapped in the source, but its description is one line.
        foreach (var member in swaggerDoc.Components.Schemas!.Values.SelectMany(x => x.Properties?.Values ?? []))
            if (member.Description is { } text)
                member.Description = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
