package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes commands off one connection and puts the answers back on it. */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);

    private final CommandRunner commands;
    private int answers;

    CommandHandler(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        // The answer holds on to the request's number and not to what it carried.
        int number = request.getHeader().getRequestID();
        if (request instanceof MongoMessage message) {
            run(
                    context,
                    message,
                    message.getDocument(),
                    answer -> context.writeAndFlush(
                            new MongoMessage(context.channel(), header(number), answer)));
        } else if (request instanceof MongoQuery query
                && query.getCollectionName().equals("$cmd")) {
            // Drivers greet a server in the old form of the protocol.
            run(
                    context,
                    query,
                    query.getQuery(),
                    answer -> context.writeAndFlush(new MongoReply(header(number), answer)));
        } else {
            throw new IllegalArgumentException("not a command: " + request);
        }
    }

    private void run(
            ChannelHandlerContext context,
            ClientRequest request,
            Document command,
            Consumer<Document> answer) {
        String name = command.keySet().iterator().next();
        commands.run(context.channel(), request.getDatabaseName(), name, command, answer);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        commands.forget(context.channel());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("a client went away", cause);
        } else {
            LOG.error("cannot answer, closing the connection", cause);
        }
        context.close();
    }

    private MessageHeader header(int request) {
        return new MessageHeader(++answers, request);
    }
}
