using Campaign.Web.Webhooks;

namespace Campaign.Web.Tests.Webhooks;

public sealed class SignatureTests
{
    // The example from the specification and its reference libraries.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Expected = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    [Fact]
    public void The_specification_s_message_gets_the_specification_s_signature() =>
        Assert.Equal(
            Expected,
            Signature.Of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                DateTimeOffset.FromUnixTimeSeconds(1614265330),
                """{"test": 2432232314}""",
                Secret
            )
        );

    [Fact]
    public void During_a_rotation_messages_are_signed_with_both_secrets()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1614265330);
        var (old, young) = (Signature.NewSecret(), Signature.NewSecret());
        const string body = """{"title":"Tháng hành động – đầy đủ dấu"}""";
        Assert.Equal(
            Signature.Of("msg_1", at, body, young) + " " + Signature.Of("msg_1", at, body, old),
            Signature.Of("msg_1", at, body, young, old)
        );
        Assert.Equal(Signature.Of("msg_1", at, body, young), Signature.Of("msg_1", at, body, young, null));
    }
}
