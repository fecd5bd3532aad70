using System.Text;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;
using Campaign.Web.Settings;
using Campaign.Web.Words;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Embeds;

/// <summary>Embeds as JSON and as plain HTML, for portals that allow no frames.</summary>
internal sealed class EmbedsApi(IOptions<CampaignOptions> options)
{
    private static readonly Parameter Tongue = new(
        "lang",
        $"Language of the words: {string.Join(" or ", EmbedWords.Tags)}; the first if not given. What has no text in "
            + "it is Vietnamese and says so in its own language field.",
        ParameterKind.Text,
        EmbedWords.Vietnamese.Tag
    );

    /// <summary>The route table.</summary>
    public IEnumerable<Resource> Table =>
        [
            new(
                "api/v1/embeds/{what}",
                "getEmbed",
                "Help lines, and messages or events, for another site's page: data, a snippet for a frame, plain HTML.",
                x => Answer.Json(Json(x))
            )
            {
                Tag = "Embeds",
                Body = typeof(ApiEmbed),
                Parameters = [Parameter.Place, Tongue],
            },
            new(
                "api/v1/embeds/{what}.html",
                "getEmbedHtml",
                "The same as HTML without frame, style and script. Fetch it at least every hour.",
                x => new(Encoding.UTF8.GetBytes(HtmlOf(x).Write(ModelOf(x))))
            )
            {
                Tag = "Embeds",
                Parameters = [Parameter.Place, Tongue],
                MediaType = "text/html; charset=utf-8",
            },
        ];

    private ApiEmbed Json(ApiRequest request)
    {
        var (model, at) = (ModelOf(request), new Links(request));
        var address = new EmbedAddress(request.BaseUrl, model.Subject, model.Place, null, model.Words);
        return new(
            model.Subject.Name,
            model.Subject.TitleIn(model.Words),
            model.Words.Tag,
            request.Today,
            model.Place is { } place ? at.Place(place.Ref) : null,
            [.. model.Help.Select(x => Call(x, at))],
            [.. model.Services.Select(x => Call(x, at))],
            [.. model.Messages.Select(x => new ApiEmbedMessage(x.Id, x.Language, x.Text, x.HelpLine, at.WebUrl(x)))],
            [
                .. model.Events.Select(x => new ApiEmbedEvent(
                    x.Id,
                    x.Language,
                    x.Title,
                    x.StartDate,
                    x.EndDate,
                    model.Words.Where(x, request.Snapshot.Places),
                    x.Cancelled,
                    at.WebUrl(x)
                )),
            ],
            request.BaseUrl + model.More,
            address.Framed,
            address.Snippet,
            HtmlOf(request).Write(model)
        );
    }

    private static ApiEmbedCall Call(Service service, Links at) =>
        new(
            service.Id,
            service.Language,
            ServiceWords.Name(service),
            [.. service.Phones.Select(ApiEmbedPhone.Of)],
            ServiceWords.Terms(service),
            at.WebUrl(service)
        );

    private EmbedHtml HtmlOf(ApiRequest request) => new(new Links(request), request.Today, options.Value.SafeExitUrl);

    private static EmbedModel ModelOf(ApiRequest request)
    {
        var subject =
            EmbedSubject.Find(request.Part("what"))
            ?? throw new ProblemException(
                ProblemType.NotFound,
                $"There is no embed of that name; there are: {string.Join(", ", EmbedSubject.All.Select(x => x.Name))}."
            );
        var words =
            EmbedWords.Find(request.Query[Tongue.Name] ?? EmbedWords.Vietnamese.Tag)
            ?? throw ProblemException.Parameter(Tongue.Name, $"There is {string.Join(" and ", EmbedWords.Tags)}.");
        return EmbedModel.Of(subject, request.Snapshot, request.Today, PlaceOf(request)).In(words, request.Snapshot);
    }

    private static Place? PlaceOf(ApiRequest request)
    {
        if (request.Query[Parameter.Place.Name] is not { } code)
            return null;
        return request.Snapshot.Places.Resolve(code, request.Today) switch
        {
            [var place] => place,
            [_, ..] heirs => throw ProblemException.Parameter(
                Parameter.Place.Name,
                $"{code} is divided among {string.Join(", ", heirs.Select(x => x.Ref))}; name one of them."
            ),
            _ => throw ItemLists.Missing(request.Snapshot, ItemType.Place, code, $"place: no unit is known by {code}."),
        };
    }
}
