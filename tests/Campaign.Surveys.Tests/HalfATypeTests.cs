using System.Text.Json.Nodes;
using Campaign.Content.Projection;
using Campaign.Web.Items;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Surveys.Tests;

/// <summary>A type of which a half was registered does not start.</summary>
[Collection("application")]
public sealed class HalfATypeTests
{
    [Fact]
    public void Records_without_a_kind_stop_the_start() =>
        Assert.Contains("survey: records are published, but no kind", Refusal(x => x.AddRecordType(SurveyType.Record)));

    [Fact]
    public void A_kind_without_records_stops_the_start() =>
        Assert.Contains("survey: there is a kind, but no document type", Refusal(x => x.AddItemKind<SurveyKind>()));

    [Fact]
    public void A_second_document_type_of_the_same_alias_stops_the_start() =>
        Assert.Contains(
            "two document types survey",
            Refusal(x => x.AddRecordType(SurveyType.Record).AddRecordType(SurveyType.Record))
        );

    [Fact]
    public void A_sample_without_a_field_of_the_answer_and_a_rank_of_another_type_stop_the_start()
    {
        var refusal = Refusal(x => x.AddRecordType(SurveyType.Record).AddItemKind<HalfKind>());
        Assert.Contains("survey: the sample for the API document has no «questions»", refusal);
        Assert.Contains("message, survey: the same search rank «40»", refusal);
        Assert.Contains("message, survey: the same collection «messages»", refusal);
    }

    private static string Refusal(Action<IServiceCollection> add)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-half-");
        try
        {
            return Assert.Throws<InvalidOperationException>(() => SurveySite.Build(folder, add)).Message;
        }
        finally
        {
            folder.DeleteAll();
        }
    }

    private sealed class HalfKind : SurveyKind
    {
        public override KindNames Names { get; } =
            new()
            {
                Vietnamese = "Khảo sát",
                English = "survey",
                Collection = "messages",
                Tag = "Surveys",
            };

        public override int SearchRank => 40;

        public override JsonNode Sample { get; } =
            Samples.Item(Survey.ItemType, "messages", null, "Khảo sát mẫu", new() { ["body"] = null });
    }
}
