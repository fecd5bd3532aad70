using Campaign.Core.Publication;
using Campaign.Core.Services;

namespace Campaign.Core.Tests.Services;

public sealed class HelpAnswersTests
{
    [Fact]
    public void Ranked_services_come_first_and_the_others_follow_in_their_order()
    {
        Service[] all =
        [
            Line("113"),
            Line("115", new HelpAnswer("cap-cuu", 1)),
            Line("111"),
            Line("1900", new HelpAnswer("cap-cuu", 2)),
        ];
        Assert.Equal(["115", "1900", "113"], HelpAnswers.First(all, "cap-cuu").Select(x => x.Slug));
    }

    [Fact]
    public void Without_ranked_services_there_are_still_numbers() =>
        Assert.Equal(["113", "115"], HelpAnswers.First([Line("113"), Line("115")], "tre-em").Select(x => x.Slug));

    [Fact]
    public void A_senseless_rank_and_a_ranked_local_service_are_faults()
    {
        Assert.Contains(Line("1", new HelpAnswer("tre-em", 0)).Faults(), x => x.Field == "answers");
        var local = Line("2", new HelpAnswer("tre-em", 1));
        Assert.Contains(
            (local with { Header = local.Header with { Places = ["22"] } }).Faults(),
            x => x.Field == "answers"
        );
        Assert.DoesNotContain(local.Faults(), x => x.Field == "answers");
    }

    private static Service Line(string slug, params HelpAnswer[] answers) =>
        new(Samples.Header(slug) with { Slug = slug })
        {
            Kinds = [Service.HotlineKind],
            Phones = [new("113")],
            Answers = [.. answers],
        };
}
