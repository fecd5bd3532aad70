using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Search;

namespace Campaign.Web.Tests.Search;

/// <summary>Reference items are listed below what people read, unless somebody asks for them.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("kala mobe", "c")]
    [InlineData("luật kala mobe", "o")]
    public void Everyday_words_list_reference_items_last(string query, string first)
    {
        using var search = new SearchFixture(
            CampaignSnapshot
                .Empty(new VocabularySet([]))
                .Apply(
                    [
                        new Organisation(SampleSnapshot.Header(0, "o", "luật kala mobe")),
                        new CampaignInfo(SampleSnapshot.Header(1, "c", "mobe tifo kala sodi runa luật"))
                        {
                            Alias = "c",
                        },
                    ],
                    [],
                    2
                )
        );
        Assert.Equal(first, search.Slugs(query)[0]);
    }

    [Theory]
    [InlineData("bạo hành", true)]
    [InlineData("ke hoach lang son", false)]
    [InlineData("13/2022/QH15", false)]
    public void A_query_for_a_plan_says_so_or_gives_its_number(string query, bool everyday) =>
        Assert.Equal(everyday, QueryTerms.Parse(query).IsEveryday);
}
