package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** MongoDB's protocol on a port of this machine, served from one file. */
public final class StoreServer implements AutoCloseable {
    // A long scan keeps its thread, and the connections that share it, for as long as it lasts.
    private static final int THREADS = 16;

    private final StoreFile file;
    private final CommitQueue writes;
    private final EventLoopGroup acceptor = new NioEventLoopGroup(1);
    private final EventLoopGroup connections = new NioEventLoopGroup(THREADS);

    /**
     * Opens the file, made when there is none, and listens on 127.0.0.1.
     *
     * @param cacheMb how much of the file is kept in memory
     * @param sync whether an acknowledged write also survives a power cut
     */
    public StoreServer(Path path, int port, int cacheMb, boolean sync) {
        file = new StoreFile(path, cacheMb, sync);
        DurableBackend backend = new DurableBackend(file);
        file.commit();
        writes = new CommitQueue(file, StoreServer::giveUp);
        CommandRunner commands = new CommandRunner(backend, writes, file.store());
        new ServerBootstrap()
                .group(acceptor, connections)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 256)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        fill(channel, commands);
                    }
                })
                .bind(new InetSocketAddress("127.0.0.1", port))
                .syncUninterruptibly();
    }

    private static void fill(Channel channel, CommandRunner commands) {
        channel.pipeline()
                .addLast(new MongoWireReplyEncoder())
                .addLast(new MessageEncoder())
                .addLast(new MessageDecoder())
                .addLast(new CommandHandler(commands));
    }

    /** Finishes the writes under way and closes the file in order. */
    @Override
    public void close() {
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        writes.close();
        connections.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        file.close();
    }

    // What is in memory may no longer be what is on disk: answering anything would be a lie.
    private static void giveUp(Throwable cause) {
        System.err.println("the store cannot write its file and stops: " + cause);
        cause.printStackTrace();
        Runtime.getRuntime().halt(3);
    }
}
