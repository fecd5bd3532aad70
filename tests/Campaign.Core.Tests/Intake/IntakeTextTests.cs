using Campaign.Core.Intake;
using Xunit;

namespace Campaign.Core.Tests.Intake;

public sealed class IntakeTextTests
{
    [Theory]
    [InlineData("Yêu thương là chia sẻ./.", "Yêu thương là chia sẻ")]
    [InlineData("Yêu thương là chia sẻ . / . ", "Yêu thương là chia sẻ")]
    [InlineData("Yêu thương là chia sẻ /.", "Yêu thương là chia sẻ")]
    [InlineData("Yêu thương là chia sẻ/", "Yêu thương là chia sẻ/")]
    [InlineData("Gọi 111/115.", "Gọi 111/115.")]
    [InlineData("“Yêu thương là chia sẻ.”;", "Yêu thương là chia sẻ.")]
    [InlineData("./.", "")]
    [InlineData("", "")]
    public void The_sign_after_the_last_word_of_a_document_is_not_of_its_text(string text, string bare) =>
        Assert.Equal(bare, IntakeText.Bare(text, keepStop: true));
}
