using Campaign.Core.Messages;

namespace Campaign.Core.Tests.Messages;

public sealed class KeyMessageTests
{
    private const string Line = "Hãy gọi 113 (công an) hoặc 1900 96 96 80.";

    [Theory]
    [InlineData("Hãy lên tiếng.", false)]
    [InlineData("Hãy lên tiếng. Gọi 113.", false)]
    [InlineData("Hãy lên tiếng. Gọi 113, 1900 96 96 80.", true)]
    [InlineData("Hãy lên tiếng. Gọi 113, 1900969680.", true)]
    [InlineData($"Hãy lên tiếng. {Line}", true)]
    public void Own_words_keep_the_help_that_must_follow(string own, bool isRight)
    {
        foreach (var message in Written(Line, own))
            Assert.Equal(isRight, !message.Faults().Any());
    }

    [Fact]
    public void A_help_line_without_numbers_stands_in_own_words_as_it_is()
    {
        Assert.All(Written("Hãy báo trưởng thôn.", "Hãy lên tiếng."), x => Assert.Single(x.Faults()));
        Assert.All(Written("Hãy báo trưởng thôn.", "Lên tiếng. Hãy báo trưởng thôn."), x => Assert.Empty(x.Faults()));
    }

    [Fact]
    public void A_message_that_asks_nothing_of_survivors_may_be_said_in_any_words() =>
        Assert.All(Written(null, "Yêu thương."), x => Assert.Empty(x.Faults()));

    private static IEnumerable<KeyMessage> Written(string? line, string own)
    {
        var message = Samples.Message(1, "Hãy lên tiếng.") with { HelpLine = line };
        return
        [
            message with
            {
                Own = new(Phone: own),
            },
            message with
            {
                Own = new(Post: own),
            },
            message with
            {
                Own = new(Caption: own),
            },
        ];
    }
}
